"""What is forgotten about who was told, and what a person gets to see of it."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone

from accounts.models import User
from accounts.signals import person_anonymised
from notices.models import Message, Notice, NoticeQuerySet, QuietHours, Wish


def forget_recipients() -> None:
    """Forget to whom old messages went. What was told stays in its reader's centre."""
    before = timezone.now() - timedelta(days=settings.MESSAGES_DAYS)
    _forget(Notice.objects.filter(created_at__lt=before, forgotten_at=None))


@receiver(person_anonymised)
def forget_person(sender: type, user: User, **kwargs: object) -> None:
    """Send her nothing more, and forget what she was told."""
    hers = Notice.objects.filter(user=user)
    _forget(hers)
    hers.update(title="", body="", path="", spread_at=timezone.now())
    Wish.objects.filter(user=user).delete()
    QuietHours.objects.filter(user=user).delete()


@transaction.atomic
def _forget(notices: NoticeQuerySet) -> None:
    pks = list(notices.order_by("pk").values_list("pk", flat=True))
    messages = Message.objects.filter(notice__in=pks)
    messages.filter(status=Message.Status.WAITING).update(status=Message.Status.DROPPED)
    messages.update(to="")
    Notice.objects.filter(pk__in=pks).update(email="", phone="", forgotten_at=timezone.now())


def notices_of(user: User) -> dict[str, object]:
    """Return what she was told and what she wants, for her copy of what the site holds."""
    told = Notice.objects.filter(user=user).order_by("pk").prefetch_related("messages")
    hours = QuietHours.objects.filter(user=user).first()
    return {
        "told": [
            {name: getattr(notice, name) for name in ("created_at", "kind", "title", "body")}
            | {
                "messages": [
                    {"by": message.channel, "to": message.to, "sent_at": message.sent_at}
                    for message in notice.messages.all()
                ]
            }
            for notice in told
        ],
        "wishes": list(user.wishes.order_by("pk").values("kind", "channel", "is_wanted")),
        "quiet_hours": str(hours) if hours else "",
    }
