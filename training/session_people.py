"""What the site holds about a person's sessions, and what is left when she leaves."""

from django.dispatch import receiver
from django.utils import timezone

from accounts.models import User
from accounts.signals import person_anonymised
from training.models import Enrolment
from training.services.enrolment import cancel
from training.session_choices import SessionAudience


def sessions_of(user: User) -> list[dict[str, object]]:
    """Return every session she registered for, for her copy of what the site holds."""
    rows = user.enrolments.select_related("session", "commune").order_by("pk")
    return [
        {
            "session": row.session.title,
            "starts_at": row.session.starts_at,
            "name": row.name,
            "phone": row.phone,
            "email": row.email,
            "commune": row.commune.name,
            "came_as": SessionAudience(row.group),
            "status": Enrolment.Status(row.status),
            "registered_at": row.created_at,
            "came_at": row.came_at,
            "left_at": row.left_at,
        }
        for row in rows
    ]


@receiver(person_anonymised)
def forget_names(sender: type, user: User, **signal: object) -> None:
    """Give her places back and take her name off the lists of what was."""
    now = timezone.now()
    for row in user.enrolments.open().filter(session__starts_at__gt=now).select_related("session"):
        cancel(enrolment=row, now=now)
    Enrolment.objects.filter(user=user).update(name="", phone="", email="", user=None)
