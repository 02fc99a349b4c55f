"""The screens of the site that lessons explain, and where each is for a given person.

Editors choose one by its key: "this lesson explains …", "practise here". The same keys stand
in the templates of those screens: `{% lesson_link "product-form" %}`, see `core.lessons`.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Screen:
    """One screen; `of_stall` says that its address names a stall."""

    label: Promise
    url_name: str
    of_stall: bool = True

    def url(self, slug: str = "") -> str:
        return reverse(self.url_name, args=[slug] if self.of_stall else [])


SCREENS: dict[str, Screen] = {
    "practice": Screen(_("the practice stall"), "training:practice", of_stall=False),
    "apply": Screen(_("opening a stall"), "cooperatives:apply", of_stall=False),
    "desk": Screen(_("my stall"), "cooperatives:desk"),
    "profile": Screen(_("the story of my stall"), "cooperatives:profile"),
    "product-form": Screen(_("putting up a product"), "products:seller_add"),
    "prices": Screen(_("prices and stock"), "products:seller_list"),
    "price-preview": Screen(_("what I receive for a price"), "orders:money_preview"),
    "delivery": Screen(_("ways and fees of delivery"), "orders:delivery_methods"),
    "parcels": Screen(_("parcels to pack"), "orders:parcel_list"),
    "reviews": Screen(_("what buyers say"), "products:seller_reviews"),
    "money": Screen(_("my money"), "orders:money"),
    "notifications": Screen(_("what I am told"), "notices:centre", of_stall=False),
    "password": Screen(_("sign-in and password"), "account_change_password", of_stall=False),
}


def screen_choices() -> list[tuple[str, Promise]]:
    """Return the screens for a select."""
    return [(key, screen.label) for key, screen in SCREENS.items()]


def screen_label(key: str | None) -> str:
    """Return how a screen is called; "" for one that is no more."""
    return str(SCREENS[key].label) if key in SCREENS else ""
