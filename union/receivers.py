"""What the Union says when a person leaves the site."""

from django.dispatch import receiver
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.signals import person_leaving

from .models import Officer


@receiver(person_leaving)
def term_must_end_first(sender: type, user: User, **kwargs: object) -> str:
    """Keep the account of somebody in office."""
    if Officer.objects.in_office(localdate()).filter(user=user).exists():
        return _("You hold an office of the Union. Ask your leader to end your term first.")
    return ""


def offices_of(user: User) -> list[dict[str, object]]:
    """Return her terms of office, for her copy of what the site holds."""
    terms = user.offices.select_related("unit").order_by("pk")
    return [
        {
            "unit": term.unit.name,
            "role": term.role,
            "title": term.title,
            "from": term.from_date,
            "until": term.to_date,
        }
        for term in terms
    ]
