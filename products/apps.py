from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProductsConfig(AppConfig):
    name = "products"

    def ready(self) -> None:
        from accounts import exports
        from cooperatives import desk, storefront, waiting
        from products import receivers, staff_queue
        from products import storefront as ours

        storefront.register_section(
            ours.products_shelf, template="products/_storefront_shelf.html", position=10
        )
        desk.register_numbers(ours.desk_numbers)
        desk.register_step(ours.first_product_step)
        desk.register_section(ours.low_stock, template="products/_desk_low_stock.html", position=30)
        waiting.register_queue(staff_queue.products_waiting)
        exports.register("reviews", receivers.reviews_of, label=_("Reviews"))
        exports.register_pictures("products", receivers.pictures_of)
