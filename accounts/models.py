"""People: who signs in, and where they want things sent."""

from datetime import datetime, timedelta

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import OptionalCharField, OptionalEmailField
from core.keys import random_key
from core.text import national_phone


class UserManager(BaseUserManager):
    """Makes users; Django's own commands call it."""

    def create_user(self, email: str = "", password: str | None = None, **fields: object) -> "User":
        """Make a user who signs in by `email` or by the `phone` in `fields`."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        """Make an administrator."""
        return self.create_user(email, password, is_superuser=True, is_staff=True, **fields)

    def get_by_natural_key(self, username: str) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """A person. Sellers and officers are ordinary people with a membership."""

    public_id = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    email = OptionalEmailField(_("e-mail"), unique=True, null=True, blank=True)
    phone = OptionalCharField(_("phone"), max_length=16, unique=True, null=True, blank=True)  # +84…
    phone_verified_at = models.DateTimeField(null=True, blank=True)
    name = models.CharField(_("full name"), max_length=120, blank=True)
    language = models.CharField(_("language"), max_length=10, default="vi")
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(_("may enter the staff area"), default=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    anonymised_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = UserManager()

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        verbose_name, verbose_name_plural = _("person"), _("people")
        constraints = [
            models.CheckConstraint(
                name="user_can_be_reached",
                condition=Q(email__isnull=False)
                | Q(phone__isnull=False)
                | Q(anonymised_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name or self.email or self.phone or _("Former member"))

    # Wagtail prints these two in its editor.
    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)

    @property
    def given_name(self) -> str:
        """What people call her: the last word of a Vietnamese name."""
        return (self.name or self.email.partition("@")[0] or self.phone or "?").split()[-1]

    @property
    def phone_shown(self) -> str:
        """The number as people here write it."""
        return national_phone(self.phone)

    @property
    def first_name(self) -> str:
        return self.name

    @property
    def last_name(self) -> str:
        return ""


def display_name(user: User) -> str:
    """Return how pages and mails call a person (allauth's ACCOUNT_USER_DISPLAY)."""
    return str(user)


class Address(models.Model):
    """Where one person wants parcels sent: two levels, province and commune."""

    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="addresses")
    name = models.CharField(_("recipient"), max_length=120)
    phone = models.CharField(_("phone"), max_length=16)
    commune = models.ForeignKey("places.Commune", models.PROTECT, related_name="+")
    street = models.CharField(_("house number, street, hamlet"), max_length=200)
    is_default = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("address"), _("addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(is_default=True), name="address_one_default"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.street}, {self.commune}"

    @property
    def phone_shown(self) -> str:
        """The number as people here write it."""
        return national_phone(self.phone)


class Consent(models.Model):
    """A yes or a no to one purpose; the database refuses to change or delete it."""

    # Accounts are made nameless, never deleted: the proof stays without a name.
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="consents")
    contact_hash = models.CharField(max_length=64, blank=True)  # of somebody without an account
    purpose = models.CharField(max_length=40)
    version = models.CharField(max_length=20)  # of the wording
    is_given = models.BooleanField()
    how = models.CharField(max_length=60)  # where she said so: "sign-up", "letter"
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("consent"), _("consents")
        constraints = [
            models.CheckConstraint(
                name="consent_of_somebody", condition=Q(user__isnull=False) | ~Q(contact_hash="")
            ),
        ]
        indexes = [models.Index(fields=["contact_hash"], name="consent_contact")]

    def __str__(self) -> str:
        return f"{self.purpose}: {self.is_given}"


class PersonalCopyQuerySet(models.QuerySet):
    def ready(self, now: datetime) -> "PersonalCopyQuerySet":
        """Copies whose file may be fetched."""
        return self.filter(ready_at__isnull=False, expires_at__gt=now)

    def expired(self, now: datetime) -> "PersonalCopyQuerySet":
        """Copies whose week is over, and those that nobody could make within a day."""
        never_made = Q(ready_at=None, asked_at__lte=now - timedelta(days=1))
        return self.filter(Q(expires_at__lte=now) | never_made)


class PersonalCopy(models.Model):
    """A file with all the site holds about one person: made at her wish, kept for a week.

    Its file is in the site's storage under a random name that no page shows.
    """

    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    user = models.OneToOneField(User, models.CASCADE, related_name="copy")
    language = models.CharField(max_length=10)
    asked_at = models.DateTimeField()
    parts = models.PositiveSmallIntegerField(default=0)  # 0 until the work begins
    parts_done = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=120, blank=True)  # of the file in the storage
    size = models.PositiveBigIntegerField(default=0)  # bytes
    ready_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)

    objects = PersonalCopyQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("personal copy"), _("personal copies")
        constraints = [
            models.CheckConstraint(
                name="personal_copy_ready_has_file",
                condition=Q(name="", ready_at=None, expires_at=None)
                | (~Q(name="") & Q(ready_at__isnull=False, expires_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)
