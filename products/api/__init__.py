"""Products and categories for other machines."""

from products.api.views import categories_router, products_router

__all__ = ["categories_router", "products_router"]
