"""Blocks that show what is on sale now: they read, they copy nothing."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms import selectors
from cms.choosers import product_chooser, seller_chooser
from core.pagecache import show
from places.models import Commune
from products.selectors import category_tree, origins
from products.shelves import Rule, products_for_shelf

ProductChooserBlock = product_chooser.get_block_class(
    name="ProductChooserBlock", module_path="cms.blocks.shop"
)
SellerChooserBlock = seller_chooser.get_block_class(
    name="SellerChooserBlock", module_path="cms.blocks.shop"
)


def category_choices() -> list[tuple[str, str]]:
    """Return every category by its slug, what is in a group below it."""
    return [
        choice
        for group in category_tree()
        for choice in [
            (group.slug, group.label),
            *((kind.slug, f"— {kind.label}") for kind in group.children),
        ]
    ]


def place_choices() -> list[tuple[str, str]]:
    """Return the communes of the home province and wherever else something comes from."""
    home = Commune.objects.filter(province=settings.HOME_PROVINCE).in_order()
    known = {commune.pk: commune.name for commune in home}
    return [*known.items(), *(place for place in origins().communes if place[0] not in known)]


def keys_of(rows: blocks.list_block.ListValue) -> list[int]:
    """Return the primary keys in a list of choosers, in order, without loading the rows."""
    bound = rows.bound_blocks
    return [block.value.pk for block in bound if block.value is not None]


class ListedBlock(blocks.ChoiceBlock):
    """A choice among rows. Only the editor reads them: a page that is shown takes it as kept."""

    def __init__(self, **options: object) -> None:
        super().__init__(**({"required": False, "search_index": False} | options))

    def normalize_choice(self, value: str | None) -> str | None:
        return value


class ProductsBlock(blocks.StructBlock):
    """A shelf of products with their price and stock of this moment."""

    title = blocks.CharBlock(max_length=80, required=False, label=_("heading"))
    rule = blocks.ChoiceBlock(
        choices=Rule.choices,
        search_index=False,
        default=Rule.NEWEST,
        label=_("which products"),
        help_text=_("All but the chosen ones change by themselves, and are in stock."),
    )
    products = blocks.ListBlock(
        ProductChooserBlock(),
        required=False,
        default=[],
        max_num=12,
        label=_("products"),
        help_text=_("Only for chosen ones."),
    )
    category = ListedBlock(choices=category_choices, label=_("only of a category"))
    place = ListedBlock(choices=place_choices, label=_("only from a commune or ward"))
    seller = SellerChooserBlock(required=False, label=_("only of a seller"))
    count = blocks.IntegerBlock(min_value=2, max_value=12, default=4, label=_("how many"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        chosen = keys_of(value["products"]) if value["rule"] == Rule.CHOSEN else []
        products = products_for_shelf(
            rule=value["rule"],
            chosen=chosen,
            category=value["category"] or "",
            commune=value["place"] or "",
            seller=value["seller"].pk if value["seller"] else None,
            size=value["count"],
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
        preview_value = {
            "title": "Đang vào mùa",
            "rule": Rule.NEWEST,
            "products": [],
            "category": None,
            "place": None,
            "seller": None,
            "count": 4,
        }


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
        preview_value = {"title": "Người làm ra", "sellers": [], "count": 3}
