"""What people are told about sessions: the kinds, and what their letters say."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.templatetags.ui import local_date, local_time
from notices.kinds import Facts, Kind, register
from training.models import Enrolment, Requirement

LETTER = "training/letter"
TITLE, WHEN, LINK = 70, 30, 200  # letters
SHORT = {"title": TITLE, "when": WHEN, "link": LINK}


def of_enrolled(facts: Facts) -> Facts | None:
    """Her place is kept, or she waits."""
    row = _row(facts)
    if row is None:
        return None
    first = (
        _("A place is kept for you.")
        if row.is_coming
        else _("All places are taken. You are on the waiting list; we write when one is free.")
    )
    title = _("You are registered: %(title)s") % {"title": row.session.title}
    return _letter(row, title, [first, *_when_and_where(row)], _("See or cancel my place"))


def of_place_free(facts: Facts) -> Facts | None:
    """She moved up."""
    row = _row(facts)
    if row is None or not row.is_coming:
        return None
    title = _("A place is free for you: %(title)s") % {"title": row.session.title}
    lines = [_("Somebody cancelled, and it is your turn."), *_when_and_where(row)]
    return _letter(row, title, lines, _("See or cancel my place"))


def of_reminder(facts: Facts) -> Facts | None:
    """It is tomorrow."""
    row = _row(facts)
    if row is None or not row.is_coming or row.session.is_called_off:
        return None
    title = _("It begins soon: %(title)s") % {"title": row.session.title}
    lines = [*_when_and_where(row), _("If you can’t come, cancel, so that somebody else can.")]
    return _letter(row, title, lines, _("See or cancel my place"))


def of_changed(facts: Facts) -> Facts | None:
    """Another time or place."""
    row = _row(facts)
    if row is None or row.session.is_called_off:
        return None
    title = _("Something changed: %(title)s") % {"title": row.session.title}
    lines = [_("Please look at time and place again."), *_when_and_where(row)]
    return _letter(row, title, lines, _("See or cancel my place"))


def of_called_off(facts: Facts) -> Facts | None:
    """It does not take place."""
    row = _row(facts)
    if row is None:
        return None
    title = _("Called off: %(title)s") % {"title": row.session.title}
    lines = [_("This session does not take place. The reason:"), row.session.reason]
    return _letter(row, title, lines, _("Read more"))


def of_paper(facts: Facts) -> Facts | None:
    """Her certificate is ready."""
    row = _row(facts)
    if row is None or row.certificate is None:
        return None
    title = _("Your certificate: %(title)s") % {"title": row.session.title}
    lines = [_("Thank you for coming. Your certificate is ready to print or to keep.")]
    return _letter(row, title, lines, _("Open my certificate"))


def of_requirement(facts: Facts) -> Facts | None:
    """An officer has something to learn this year."""
    found = Requirement.objects.filter(pk=facts["requirement"]).select_related("unit")
    requirement = found.first()
    if requirement is None:
        return None
    path = reverse("training:requirement", args=[requirement.pk])
    words = {"unit": requirement.unit, "year": requirement.year}
    title = _("Still to learn this year: %(title)s") % {"title": requirement.title}
    line = _("%(unit)s asks all its officers to learn this in %(year)d. A lesson takes minutes.")
    return {
        "title": title,
        "lines": [line % words],
        "path": path,
        "link": settings.SITE_URL + path,
        "button": _("See how"),
        "why": _("You get this letter because you hold an office of the Union."),
        "short": {"title": requirement.title[:TITLE], "link": settings.SITE_URL + path},
    }


def register_all() -> None:
    """Called once when the site starts."""
    _kind(
        "session_enrolled",
        gettext_lazy("My place at a training session"),
        of_enrolled,
        gettext_lazy("You are registered: {title}, {when}. {link}"),
    )
    _kind(
        "session_place_free",
        gettext_lazy("A place at a session is free for me"),
        of_place_free,
        gettext_lazy("A place is free for you now: {title}, {when}. {link}"),
    )
    _kind(
        "session_reminder",
        gettext_lazy("A session I come to is tomorrow"),
        of_reminder,
        gettext_lazy("Tomorrow: {title}, {when}. {link}"),
    )
    _kind(
        "session_changed",
        gettext_lazy("A session I come to has changed"),
        of_changed,
        gettext_lazy("Time or place changed: {title}, {when}. {link}"),
    )
    _kind(
        "session_called_off",
        gettext_lazy("A session I come to is called off"),
        of_called_off,
        gettext_lazy("Called off: {title}, {when}. {link}"),
    )
    _kind("session_paper", gettext_lazy("My certificate of attendance"), of_paper)
    name = gettext_lazy("What I have to learn as an officer")
    short = {"longest": {"title": TITLE, "link": LINK}, "for_staff": True, "is_essential": False}
    text = gettext_lazy("Still to learn this year: {title}. {link}")
    register(Kind("training_required", name, LETTER, of_requirement, text=text, **short))


def _kind(name: str, label: object, load: object, text: object = "") -> None:
    register(Kind(name, label, LETTER, load, text=text, longest=SHORT if text else {}))


def _row(facts: Facts) -> Enrolment | None:
    """Return somebody's place, or None once she has cancelled it."""
    rows = Enrolment.objects.open().filter(pk=facts["enrolment"])
    rows = rows.select_related("session__commune__province", "certificate")
    return rows.first()


def when_of(row: Enrolment) -> str:
    """Return e.g. `08:00, 24/11/2026`."""
    return f"{local_time(row.session.starts_at)}, {local_date(row.session.starts_at)}"


def _when_and_where(row: Enrolment) -> list[str]:
    lines = [when_of(row), row.session.where]
    if row.is_coming and row.session.is_online and row.session.link:
        lines.append(row.session.link)
    return lines


def _letter(row: Enrolment, title: str, lines: list[str], button: str) -> Facts:
    path = row.get_absolute_url()
    link = settings.SITE_URL + path
    return {
        "title": title,
        "lines": lines,
        "path": path,
        "link": link,
        "button": button,
        "why": _("You get this letter because you registered for a training session."),
        "short": {"title": row.session.title[:TITLE], "when": when_of(row), "link": link},
    }
