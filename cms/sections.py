"""What publishing adds to pages of the floors below."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cms.approvals import approvals, states_for
from cms.selectors import news_about
from cms.views.staff.nominations import waiting_for
from cooperatives import storefront, waiting
from cooperatives.models import Seller
from core.pagecache import show


def seller_news(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """Return the newest articles about a seller, for her storefront."""
    show(request, "cms")
    news = news_about(seller, translation.get_language())
    return {"news": news} if news else None


def pages_waiting(user: object) -> waiting.Queue | None:
    """Return the pages and snippets whose approval is this person's to give."""
    states = states_for(user)
    if not states:
        return None
    items = [
        waiting.Item(title=row.title, url=row.url, since=row.since, detail=row.unit)
        for row in approvals(states[: waiting.SHOWN], user)
    ]
    return waiting.Queue(
        name=_("Pages to approve"),
        icon="doc-full-inverse",
        count=len(states),
        url=reverse("cms_approvals"),
        items=items,
        position=30,
    )


def nominations_waiting(user: object) -> waiting.Queue | None:
    """Return the good examples that readers named and that this person may verify."""
    rows = waiting_for(user)
    count = rows.count()
    if not count:
        return None
    return waiting.Queue(
        name=_("Good examples to verify"),
        icon="pick",
        count=count,
        url=reverse("cms_nominations"),
        items=[
            waiting.Item(
                title=row.name,
                url=reverse("cms_nomination", args=[row.key]),
                since=row.created_at,
                detail=row.unit.name,
            )
            for row in rows[: waiting.SHOWN]
        ],
        position=31,
    )


def register() -> None:
    """Called once when the site starts."""
    storefront.register_section(seller_news, template="cms/_seller_section.html", position=30)
    waiting.register_queue(pages_waiting)
    waiting.register_queue(nominations_waiting)
