"""What the site holds about a person here: the posts she wrote, the events she registered for."""

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from fanpages import services
from fanpages.models import Post, PostPhoto, Registration


def posts_of(user: User) -> list[dict[str, object]]:
    """Return what she wrote, in whose name, and when."""
    posts = Post.objects.filter(written_by=user).select_related("unit", "seller").order_by("pk")
    return [
        {
            "text": post.text,
            "in_the_name_of": post.author.name,
            "written_at": post.created_at,
            "published_at": post.first_published_at,
            "came_back_because": post.refused_note,
        }
        for post in posts
    ]


def pictures_of(user: User) -> QuerySet[PostPhoto]:
    """Return the photos of what she wrote."""
    return PostPhoto.objects.filter(post__written_by=user).order_by("pk")


def registrations_of(user: User) -> list[dict[str, object]]:
    """Return the events she registered for while signed in."""
    found = Registration.objects.filter(user=user).select_related("record").order_by("pk")
    return [
        {
            "event": each.record.title,
            "begins_at": each.record.starts_at,
            "name": each.name,
            "phone": each.phone,
            "email": each.email,
            "status": Registration.Status(each.status),
        }
        for each in found
    ]


@transaction.atomic
def forget_registrations(user: User) -> int:
    """Give her places at events to those who wait, and forget her; return how many she had."""
    mine = Registration.objects.filter(user=user)
    for registration in mine.open():
        services.cancel(registration=registration)
    return mine.delete()[0]
