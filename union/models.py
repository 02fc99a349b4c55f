"""The Union's units, a tree with dates, and its officers."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from treebeard.mp_tree import MP_Node, MP_NodeManager, MP_NodeQuerySet

LAST_CHILD = "ZZZZ"  # the greatest step of a treebeard path: four of 0-9A-Z


class UnitQuerySet(MP_NodeQuerySet):
    def in_force(self, on: date) -> "UnitQuerySet":
        """Units that exist on a day."""
        return self.filter(valid_from__lte=on).filter(Q(valid_to=None) | Q(valid_to__gt=on))

    def beneath(self, paths: Iterable[str]) -> "UnitQuerySet":
        """Units at these places of the tree and all below them, by ranges of the index."""
        condition = Q(pk__in=[])
        for path in paths:
            condition |= Q(path__range=(path, path + LAST_CHILD))
        return self.filter(condition)

    def in_order(self) -> "UnitQuerySet":
        """In Vietnamese dictionary order."""
        return self.order_by("sort_key", "pk")

    def for_rows(self) -> "UnitQuerySet":
        """Load what one line of a list shows, in one query."""
        return self.select_related("province", "commune__province", "merged_into")


class UnitManager(MP_NodeManager.from_queryset(UnitQuerySet)):
    """treebeard's manager hands out its own querysets; this one hands out ours."""

    def get_queryset(self) -> UnitQuerySet:
        return UnitQuerySet(self.model, using=self._db).order_by("path")


class Unit(MP_Node):
    """A province or commune union, or a branch. Units end or merge; none is ever deleted."""

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province union")
        COMMUNE = "commune", _("commune or ward union")
        BRANCH = "branch", _("branch")

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(max_length=100, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    commune = models.ForeignKey(
        "places.Commune", models.PROTECT, null=True, blank=True, related_name="units"
    )  # empty for a province
    province = models.ForeignKey("places.Province", models.PROTECT, related_name="units")
    sort_key = models.CharField(max_length=200, editable=False, db_index=True)
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid until"), null=True, blank=True)  # first day it is no more
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged_from"
    )

    objects = UnitManager()

    class Meta:
        verbose_name, verbose_name_plural = _("unit"), _("units")
        constraints = [
            models.CheckConstraint(
                name="unit_dates_in_order",
                condition=Q(valid_to=None) | Q(valid_to__gt=F("valid_from")),
            ),
            models.CheckConstraint(
                name="unit_merged_only_when_ended",
                condition=Q(merged_into=None) | Q(valid_to__isnull=False),
            ),
            models.CheckConstraint(
                name="unit_has_a_place",
                condition=Q(kind="province", commune=None)
                | Q(kind__in=["commune", "branch"], commune__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where it works; needs `commune` and `province` loaded."""
        return self.commune.full_name if self.commune else self.province.name

    @property
    def successor(self) -> str:
        """The unit that took over, or ""; needs `merged_into` loaded."""
        return self.merged_into.name if self.merged_into else ""

    @property
    def staff_url(self) -> str:
        return reverse("unit_detail", args=[self.slug])


class UnitMoveQuerySet(models.QuerySet):
    def waiting(self) -> "UnitMoveQuerySet":
        """Moves still to come."""
        return self.filter(applied_at=None, undone_at=None)


class UnitMove(models.Model):
    """A subtree that changed its parent, or will on `effective_date`. Kept as history."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="moves")
    from_parent = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    to_parent = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    effective_date = models.DateField()
    applied_at = models.DateTimeField(null=True, blank=True)  # empty: still to come
    undone_at = models.DateTimeField(null=True, blank=True)
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UnitMoveQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit"],
                condition=Q(applied_at=None, undone_at=None),
                name="unit_move_one_waiting",
            ),
            models.CheckConstraint(
                name="unit_move_changes_parent", condition=~Q(from_parent=F("to_parent"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} → {self.to_parent}"


class OfficerQuerySet(models.QuerySet):
    def in_office(self, on: date) -> "OfficerQuerySet":
        """Terms that include a day."""
        return self.filter(from_date__lte=on).filter(Q(to_date=None) | Q(to_date__gt=on))


class Officer(models.Model):
    """A person's term of office at a unit. She acts for that unit and all below it."""

    class Role(models.TextChoices):
        LEADER = "leader", _("leader")  # approves what her unit publishes
        OFFICER = "officer", _("officer")  # helps and approves sellers, writes
        EDITOR = "editor", _("editor")  # writes only

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="offices")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="officers")
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.OFFICER)
    title = models.CharField(pgettext_lazy("office", "title"), max_length=100, blank=True)
    from_date = models.DateField(_("from"))
    to_date = models.DateField(_("until"), null=True, blank=True)  # first day no longer in office

    objects = OfficerQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("officer"), _("officers")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit", "role"],
                condition=Q(to_date=None),
                name="officer_one_open_term",
            ),
            models.CheckConstraint(
                name="officer_dates_in_order",
                condition=Q(to_date=None) | Q(to_date__gt=F("from_date")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.unit}"

    @property
    def unit_url(self) -> str:
        """Where the staff desk shows the unit; needs `unit` loaded."""
        return self.unit.staff_url
