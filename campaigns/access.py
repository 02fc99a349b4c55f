"""Who may do what in campaigns.

Families are named only to officers who hold office at their branch or commune: not to the
province, not to administrators. What is sensitive about them is read by case officers only.
"""

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from campaigns.models import Alert, CampaignPage, CaseOfficer, Household, Rescue
from union.access import APPROVERS, Person, is_top_officer, may_approve, units_for
from union.models import Officer, Unit, UnitQuerySet


def campaigns_seen_by(user: Person) -> QuerySet[CampaignPage]:
    """Return the campaigns of an officer's units, of those above them, and of everybody."""
    origins = CampaignPage.objects.origins()
    if user.is_active and user.is_superuser:
        return origins
    paths = list(_offices(user).values_list("unit__path", flat=True))
    if not paths:
        return origins.none()
    above = {path[:end] for path in paths for end in range(4, len(path) + 1, 4)}
    beneath = Unit.objects.beneath(paths).values("pk")
    return origins.filter(Q(unit=None) | Q(unit__path__in=above) | Q(unit__in=beneath))


def may_run(user: Person, campaign: CampaignPage) -> bool:
    """Return True if `user` may open, close and thank in the name of a campaign's unit."""
    return may_approve(user, campaign.unit) if campaign.unit else is_top_officer(user)


def rescues_run_by(user: Person) -> QuerySet[Rescue]:
    """Return the rescues of the units that `user` may decide for."""
    units = units_for(user, roles=APPROVERS)
    return Rescue.objects.filter(campaign__unit__in=units)


def family_units(user: Person) -> UnitQuerySet:
    """Return the branches and communes whose families `user` may see by name.

    By an office there or at the commune above; a province's office or being an administrator
    opens no family's door.
    """
    offices = _offices(user).filter(role__in=APPROVERS, unit__depth__gt=1)
    return Unit.objects.beneath(offices.values_list("unit__path", flat=True))


def families_seen_by(user: Person) -> QuerySet[Household]:
    """Return the families that `user` may see by name, without what is sensitive."""
    return Household.objects.filter(unit__in=family_units(user))


def case_units(user: Person) -> UnitQuerySet:
    """Return the units for whose families `user` is a case officer today."""
    if not user.is_active or not user.is_authenticated:
        return Unit.objects.none()
    terms = CaseOfficer.objects.in_force(localdate()).filter(user_id=user.pk)
    return Unit.objects.beneath(terms.values_list("unit__path", flat=True))


def cases_of(user: Person) -> QuerySet[Household]:
    """Return the families about whom `user` may read what is sensitive."""
    return Household.objects.filter(unit__in=case_units(user))


def led_units(user: Person) -> UnitQuerySet:
    """Return the communes and branches that `user` leads herself: she names case officers."""
    leads = _offices(user).filter(role=Officer.Role.LEADER, unit__depth__gt=1)
    return Unit.objects.filter(pk__in=leads.values("unit"))


def alerts_seen_by(user: Person) -> QuerySet[Alert]:
    """Return the alerts of an officer's units and all below them."""
    return Alert.objects.filter(unit__in=units_for(user))


def may_decide_alert(user: Person, alert: Alert) -> bool:
    """Return True if `user` leads the alert's unit or one above it."""
    from union.access import may_appoint

    return may_appoint(user, alert.unit)


def _offices(user: Person) -> QuerySet[Officer]:
    """Return the offices that a person holds today, at units that exist."""
    today = localdate()
    if not user.is_active or not user.is_authenticated:
        return Officer.objects.none()
    exists = Q(unit__valid_from__lte=today) & (Q(unit__valid_to=None) | Q(unit__valid_to__gt=today))
    return Officer.objects.in_office(today).filter(exists, user_id=user.pk)
