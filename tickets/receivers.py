"""What questions do when a person leaves the site."""

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import person_anonymised
from tickets.privacy import forget_asker


@receiver(person_anonymised)
def forget_her_questions(sender: type, user: User, **kwargs: object) -> None:
    forget_asker(user)
