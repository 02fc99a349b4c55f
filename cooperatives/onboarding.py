"""The first days of a stall: what happens next, and the checklist of the desk."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cooperatives import desk
from cooperatives.models import Seller
from core.templatetags.ui import local_date, local_time


def what_next(seller: Seller) -> list[dict[str, str]]:
    """Return the timeline of an application; the Union promises three working days."""
    sent_at = seller.events.order_by("-at", "-pk").values_list("at", flat=True).first()
    sent_at = sent_at or seller.created_at
    return [
        {
            "text": _("You sent your application"),
            "when": f"{local_date(sent_at)}, {local_time(sent_at)}",
            "state": "done",
        },
        {
            "text": _("An officer reads it and calls you"),
            "when": _("%(unit)s, within three working days") % {"unit": seller.unit},
            "state": "now",
        },
        {
            "text": _("You get an e-mail with the answer"),
            "when": _("If something is missing, it says what"),
            "state": "",
        },
        {
            "text": _("Your stall opens to buyers"),
            "when": _("With the products you put up by then"),
            "state": "",
        },
    ]


def story_step(request: HttpRequest, seller: Seller) -> desk.Step:
    url = _url("profile", seller)
    is_done = len(seller.story) >= 200 and bool(seller.quote)
    return desk.Step(_("Tell your story"), url, is_done, position=10, screen="profile")


def logo_step(request: HttpRequest, seller: Seller) -> desk.Step:
    url = _url("picture", seller, "logo")
    return desk.Step(_("Add a picture of you or your sign"), url, bool(seller.logo_id), 20)


def cover_step(request: HttpRequest, seller: Seller) -> desk.Step:
    url = _url("picture", seller, "cover")
    return desk.Step(
        _("Add a wide picture of your place or your work"), url, bool(seller.cover_id), 30
    )


def tax_code_step(request: HttpRequest, seller: Seller) -> desk.Step | None:
    if not seller.is_company:
        return None
    url = _url("profile", seller) + "#id_tax_code"
    return desk.Step(_("Write your tax code"), url, bool(seller.tax_code), position=40)


def delivery_step(request: HttpRequest, seller: Seller) -> desk.Step:
    url = _url("delivery", seller)
    is_done = bool(seller.delivery_set_at)
    return desk.Step(_("Say what delivery costs"), url, is_done, position=60, screen="delivery")


def register() -> None:
    """Add these steps to the checklist; called when the app is ready."""
    for build in (story_step, logo_step, cover_step, tax_code_step, delivery_step):
        desk.register_step(build)


def _url(name: str, seller: Seller, *arguments: str) -> str:
    return reverse(f"cooperatives:{name}", args=[seller.slug, *arguments])
