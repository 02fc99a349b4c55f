"""Blocks that show what is on sale now: they read, they copy nothing."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms import selectors
from cms.choosers import product_chooser, seller_chooser
from core.pagecache import show

ProductChooserBlock = product_chooser.get_block_class(
    name="ProductChooserBlock", module_path="cms.blocks.shop"
)
SellerChooserBlock = seller_chooser.get_block_class(
    name="SellerChooserBlock", module_path="cms.blocks.shop"
)
RULES = [
    ("chosen", _("the ones chosen below")),
    ("newest", _("the newest")),
    ("category", _("the newest of a category")),
    ("cheapest", _("the lowest prices")),
]


def keys_of(rows: blocks.list_block.ListValue) -> list[int]:
    """Return the primary keys in a list of choosers, in order, without loading the rows."""
    bound = rows.bound_blocks
    return [block.value.pk for block in bound if block.value is not None]


class ProductsBlock(blocks.StructBlock):
    """A shelf of products with their price and stock of this moment."""

    title = blocks.CharBlock(max_length=80, required=False, label=_("heading"))
    rule = blocks.ChoiceBlock(choices=RULES, default="newest", label=_("which products"))
    products = blocks.ListBlock(
        ProductChooserBlock(), required=False, default=[], max_num=12, label=_("products")
    )
    category = blocks.CharBlock(
        max_length=90,
        required=False,
        label=_("category"),
        help_text=_("The category's short name in its address, for example food."),
    )
    count = blocks.IntegerBlock(min_value=2, max_value=12, default=4, label=_("how many"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        chosen = keys_of(value["products"]) if value["rule"] == "chosen" else []
        products = selectors.products_by_rule(
            rule=value["rule"],
            chosen=chosen,
            category=value["category"],
            count=value["count"],
        )
        request = (parent_context or {}).get("request")
        if request:
            # A chosen one that is withdrawn now may come back.
            keys = {*chosen, *(product.pk for product in products)}
            show(request, "catalogue", *(f"product:{pk}" for pk in keys))
        return super().get_context(value, parent_context) | {"products": products}

    class Meta:
        icon = "tag"
        template = "cms/blocks/products.html"
        label = _("products")
        description = _("A shelf with the price and stock of this moment.")
        preview_value = {"title": "Đang vào mùa", "rule": "newest", "count": 4}


class SellersBlock(blocks.StructBlock):
    """Some of the women who make things."""

    title = blocks.CharBlock(max_length=80, required=False, label=_("heading"))
    sellers = blocks.ListBlock(
        SellerChooserBlock(),
        required=False,
        default=[],
        max_num=9,
        label=_("sellers"),
        help_text=_("Without any, the newest are shown."),
    )
    count = blocks.IntegerBlock(min_value=1, max_value=9, default=3, label=_("how many"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        sellers = selectors.sellers_to_show(chosen=keys_of(value["sellers"]), count=value["count"])
        request = (parent_context or {}).get("request")
        if request:
            show(request, "sellers", *(f"seller:{seller.pk}" for seller in sellers))
        return super().get_context(value, parent_context) | {"sellers": sellers}

    class Meta:
        icon = "group"
        template = "cms/blocks/sellers.html"
        label = _("sellers")
        description = _("Faces and words of the women behind the goods.")
        preview_value = {"title": "Người làm ra", "count": 3}
