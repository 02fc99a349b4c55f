"""What the register of channels answers when a person leaves, or wants a copy of what it holds."""

from django.dispatch import receiver

from accounts.models import User
from accounts.signals import person_anonymised
from outreach.models import ChannelAdmin


@receiver(person_anonymised)
def forget_keeper(sender: type, user: User, **kwargs: object) -> None:
    """Take her name and phone out of the register; the channel may now be short of keys."""
    ChannelAdmin.objects.filter(user=user).delete()


def channels_of(user: User) -> list[dict[str, object]]:
    """Return the channels to which she has the key, with what is written of her there."""
    keys = ChannelAdmin.objects.filter(user=user).select_related("channel__unit")
    return [
        {
            "channel": key.channel.name,
            "address": key.channel.address,
            "unit": key.channel.unit.name,
            "name": key.name,
            "phone": key.phone,
        }
        for key in keys.order_by("pk")
    ]
