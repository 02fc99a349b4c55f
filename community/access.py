"""Which comments an officer reads and decides about: those under what her units publish."""

from django.db.models import Q, QuerySet

from accounts.models import User
from community.models import Appeal, Comment, Strike
from union.access import APPROVERS, is_top_officer, units_for


def comments_under(user: User) -> QuerySet[Comment]:
    """Return comments that `user` may look at. What belongs to no unit is the province's."""
    return Comment.objects.filter(_of_her_units(user))


def decidable_comments(user: User) -> QuerySet[Comment]:
    """Return comments that `user` may show or refuse: never her own."""
    return Comment.objects.filter(_hers_to_decide(user)).exclude(user=user)


def strikes_under(user: User) -> QuerySet[Strike]:
    """Return strikes that officers of her units gave; only who decides sees them."""
    return Strike.objects.filter(_hers_to_decide(user))


def decidable_appeals(user: User) -> QuerySet[Appeal]:
    """Return appeals that `user` may decide: never about a strike that she gave or got."""
    hers = Q(strike__given_by=user) | Q(strike__user=user)
    return Appeal.objects.filter(strike__in=strikes_under(user)).exclude(hers)


def decides_somewhere(user: User) -> bool:
    """Return whether comments are this person's work at all."""
    if not user.is_authenticated:
        return False
    return user.is_superuser or units_for(user, roles=APPROVERS).exists()


def may_steer_words(user: User) -> bool:
    """Return whether `user` may change the word list: it holds for the whole site."""
    return is_top_officer(user)


def _of_her_units(user: User) -> Q:
    return Q(unit__in=units_for(user)) | _of_no_unit(user)


def _hers_to_decide(user: User) -> Q:
    return Q(unit__in=units_for(user, roles=APPROVERS)) | _of_no_unit(user)


def _of_no_unit(user: User) -> Q:
    return Q(unit=None) if is_top_officer(user) else Q(pk__in=[])
