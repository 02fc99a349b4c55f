"""What letters do when a person leaves the site."""

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import person_anonymised
from newsletter.models import Subscriber


@receiver(person_anonymised)
def forget_reader(sender: type, user: User, **kwargs: object) -> None:
    """Forget what was made with her account. Her address is gone from it by now."""
    Subscriber.objects.filter(user=user).delete()
