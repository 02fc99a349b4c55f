"""What campaigns answer when a person leaves the site or wants a copy of what it holds."""

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import person_anonymised
from campaigns.models import Pledge
from campaigns.services.pledge import release_pledge


@receiver(person_anonymised)
def forget_pledges(sender: type, user: User, **kwargs: object) -> None:
    """Let go of what she promised, and of who she was."""
    for pledge in Pledge.objects.held().filter(user=user).select_related("rescue"):
        release_pledge(pledge=pledge)
    Pledge.objects.filter(user=user).update(name="", phone="", user=None)


def pledges_of(user: User) -> list[dict[str, object]]:
    """Return what she promised in rescues. One query."""
    made = Pledge.objects.filter(user=user).select_related("rescue__variant__product")
    return [
        {
            "product": pledge.rescue.variant.product.name,
            "quantity": pledge.quantity,
            "status": Pledge.Status(pledge.status),
            "made_at": pledge.made_at,
            "name": pledge.name,
            "phone": pledge.phone,
        }
        for pledge in made.order_by("pk")
    ]
