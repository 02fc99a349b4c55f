"""Which certificates an officer may look at and take back."""

from accounts.models import User
from training.models import Certificate, CertificateQuerySet
from union.access import APPROVERS, units_for


def certificates_under(user: User) -> CertificateQuerySet:
    """Return certificates of the courses of the units that `user` acts for.

    A course without a unit is the whole site's: administrators alone look after it.
    """
    if user.is_active and user.is_superuser:
        return Certificate.objects.all()
    return Certificate.objects.under(units_for(user, roles=APPROVERS))


def withdrawable_certificates(user: User) -> CertificateQuerySet:
    """Return valid certificates that `user` may take back: never her own."""
    return certificates_under(user).valid().exclude(learner=user)
