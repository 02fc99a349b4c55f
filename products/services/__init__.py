"""Everything that changes products."""

from products.services.derived import refresh_product, refresh_seller_products, stock_changed

__all__ = ["refresh_product", "refresh_seller_products", "stock_changed"]
