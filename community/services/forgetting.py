"""What becomes of all this when a person leaves."""

from django.db import transaction

from accounts.models import User
from community.models import Appeal, Report
from community.services.follows import stamp_of as followers_stamp
from community.services.reactions import recount
from community.services.reactions import stamp_of as comments_stamp
from core.pagecache import touch


@transaction.atomic
def forget(*, user: User) -> None:
    """Her words stay, said by a former member; whom she followed and what she liked is forgotten.

    Strikes stay too, with nobody's name and words on them.
    """
    follows = [row.subject for row in user.follows.all()]
    user.follows.all().delete()
    liked = list(user.reactions.values_list("subject", flat=True))
    user.reactions.all().delete()
    said = list(user.comments.values_list("subject", flat=True).distinct())
    user.comments.update(user=None, author_name="")
    Appeal.objects.filter(strike__user=user).update(text="")
    user.strikes.update(user=None, words="")
    Report.objects.filter(user=user).update(user=None, words="")
    recount(liked)
    touch(*map(followers_stamp, follows), *map(comments_stamp, said))
