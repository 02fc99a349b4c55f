"""Keep cached pages in step with posts, and records with events."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import WorkflowState
from wagtail.signals import (
    page_published,
    published,
    unpublished,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
)

from accounts.models import User
from accounts.signals import person_anonymised
from core.pagecache import touch
from fanpages.models import EventPage, Post, PostPhoto
from fanpages.personal_data import forget_registrations
from fanpages.services.events import keep_record


@receiver([post_save, post_delete], sender=Post)
@receiver(unpublished, sender=Post)
def follow_posts(sender: type, instance: Post, **kwargs: object) -> None:
    """A post came, went or changed."""
    touch(*instance.stamps)


@receiver(unpublished, sender=Post)
def take_translations_along(sender: type, instance: Post, **kwargs: object) -> None:
    """What is taken off the site is gone in every language."""
    for translated in Post.objects.translations_of(instance).filter(live=True):
        translated.unpublish()


@receiver(published, sender=Post)
def follow_published_posts(sender: type, instance: Post, **kwargs: object) -> None:
    """A post is out, with the photos that waited with it: nothing is left to decide."""
    Post.objects.filter(pk=instance.pk).update(waiting_since=None, refused_note="")
    PostPhoto.objects.filter(post=instance.pk, is_live=False).update(is_live=True)
    touch(*instance.stamps)


@receiver([post_save, post_delete], sender=PostPhoto)
def follow_photos(sender: type, instance: PostPhoto, **kwargs: object) -> None:
    """A photo came, went or moved."""
    touch("posts")


@receiver([workflow_approved, workflow_rejected, workflow_cancelled])
def follow_approvals(sender: type, instance: WorkflowState, **kwargs: object) -> None:
    """Whatever was decided, the post waits no more."""
    if instance.content_type.model_class() is Post:
        Post.objects.filter(pk=instance.object_id).update(waiting_since=None)


@receiver(page_published, sender=EventPage)
def follow_events(sender: type, instance: EventPage, **kwargs: object) -> None:
    """What must outlast the page is written down when it is published."""
    keep_record(page=instance)


@receiver(person_anonymised)
def forget_person(sender: type, user: User, **kwargs: object) -> None:
    """She left the site: nobody expects her at an event any more."""
    forget_registrations(user)
