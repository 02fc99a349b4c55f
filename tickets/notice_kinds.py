"""How news about questions reads: the kinds, their short texts, and what their letters need."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy

from notices.kinds import Facts, Kind, register
from tickets.models import Ticket


def of_asker(facts: Facts) -> Facts | None:
    """What letters to the person who asked need; of a confidential question not its words."""
    ticket = Ticket.objects.for_rows().filter(pk=facts["ticket"]).first()
    if ticket is None:
        return None
    path = ticket.own_path()
    return {
        "ticket": ticket,
        "what": facts["what"],
        "path": path,
        "link": settings.SITE_URL + path,
        "short": {"number": ticket.number, "link": settings.SITE_URL + path},
    }


def of_officer(facts: Facts) -> Facts | None:
    """What letters to officers need."""
    ticket = Ticket.objects.for_rows().filter(pk=facts["ticket"]).first()
    if ticket is None or not ticket.is_open:
        return None
    path = reverse("ticket_detail", args=[ticket.number])
    return {
        "ticket": ticket,
        "what": facts["what"],
        "path": path,
        "link": settings.SITE_URL + path,
    }


def of_late(facts: Facts) -> Facts | None:
    path = f"{reverse('ticket_list')}?show=late"
    count = facts["count"]
    return {"count": count, "path": path, "link": settings.SITE_URL + path}


def of_digest(facts: Facts) -> Facts | None:
    path = f"{reverse('ticket_digest')}?month={facts['month']}"
    return facts | {"path": path, "link": settings.SITE_URL + path}


def register_all() -> None:
    """Called once when the site starts."""
    register(
        Kind(
            name="question_news",
            label=gettext_lazy("News about a question you asked"),
            template="tickets/news",
            load=of_asker,
            text=gettext_lazy("There is news about your question {number}: {link}"),
            longest={"number": 9, "link": 200},
        )
    )
    register(
        Kind(
            name="question_for_us",
            label=gettext_lazy("A question for your unit"),
            template="tickets/for_us",
            load=of_officer,
            for_staff=True,
        )
    )
    register(
        Kind(
            name="questions_late",
            label=gettext_lazy("Questions whose answer is late"),
            template="tickets/late",
            load=of_late,
            for_staff=True,
        )
    )
    register(
        Kind(
            name="questions_digest",
            label=gettext_lazy("A month of questions in numbers"),
            template="tickets/digest",
            load=of_digest,
            is_essential=False,
            for_staff=True,
        )
    )
