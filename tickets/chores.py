"""What the clock asks for."""

from datetime import timedelta

from django.utils import timezone

from notices.telling import Reader, Telling, tell_all
from tickets import services
from tickets.models import Ticket
from tickets.selectors import months_of
from union.access import LEADERS
from union.models import Officer

DAYS_TO_COME_BACK = 14  # after the answer; then it is closed, and can still be opened again


def tell_of_late() -> int:
    """Tell the leaders of units, once a day, how many answers are late; return how many heard."""
    now = timezone.now()
    today = timezone.localdate(now)
    counts: dict[int, int] = {}
    for unit_id in Ticket.objects.overdue(now).values_list("unit_id", flat=True):
        counts[unit_id] = counts.get(unit_id, 0) + 1
    terms = Officer.objects.in_office(today).filter(unit_id__in=counts, role__in=LEADERS)
    tellings = [
        Telling(
            "questions_late",
            [Reader.of(term.user)],
            f"questions-late:{today}:{term.unit_id}",
            {"count": counts[term.unit_id]},
        )
        for term in terms.select_related("user")
        if term.user.is_active
    ]
    tell_all(tellings)
    return len(tellings)


def close_answered() -> int:
    """Close what was answered a fortnight ago and not taken up again; return how many."""
    before = timezone.now() - timedelta(days=DAYS_TO_COME_BACK)
    closed = 0
    for ticket in Ticket.objects.filter(status=Ticket.Status.ANSWERED, answered_at__lt=before):
        last = ticket.events.order_by("-at", "-pk").first()
        if last and last.at >= before:
            continue
        try:
            services.close_own(ticket=ticket, by=None)
        except services.TicketStopped:  # she came back this very moment
            continue
        closed += 1
    return closed


def tell_digest() -> int:
    """On the first of a month, tell leaders how the last one was; return how many heard."""
    today = timezone.localdate()
    if today.day != 1:
        return 0
    month = (today - timedelta(days=1)).replace(day=1)
    lines = months_of(Ticket.objects.all(), month)
    terms = Officer.objects.in_office(today).filter(
        unit__in=[line.unit for line in lines], role__in=LEADERS, user__is_active=True
    )
    leaders: dict[int, list[Reader]] = {}
    for term in terms.select_related("user"):
        leaders.setdefault(term.unit_id, []).append(Reader.of(term.user))
    tellings = [
        Telling(
            "questions_digest",
            leaders[line.unit.pk],
            f"questions-digest:{month}:{line.unit.pk}",
            {
                "unit": line.unit.name,
                "month": f"{month:%Y-%m}",
                "asked": line.asked,
                "answered": line.answered,
                "on_time": line.on_time,
                "stars": line.stars,
            },
        )
        for line in lines
        if line.unit.pk in leaders
    ]
    tell_all(tellings)
    return sum(len(telling.to) for telling in tellings)
