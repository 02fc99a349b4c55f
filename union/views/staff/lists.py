"""The staff desk's lists of units and of officers, to read and to download."""

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import HeaderButton

from core.spreadsheets import safe_cell
from core.templatetags.ui import local_date
from union import selectors
from union.access import is_leader, is_officer
from union.models import Officer, Unit

STATES = [("now", gettext_lazy("today")), ("ended", gettext_lazy("ended"))]


class ScopedIndexView(IndexView):
    """A list of what an officer's units hold; for others it isn't there."""

    permission_policy = any_permission_required = None  # `dispatch` and the rows decide
    is_searchable = True
    search_backend_name = None
    paginate_by = 50

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not is_officer(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        text = self.search_query if self.is_searching else ""
        return self.find(self.request.user, text)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset  # found already: see get_base_queryset

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset  # by place in the tree

    def to_row_dict(self, item: object) -> dict[str, object]:
        return {name: safe_cell(value) for name, value in super().to_row_dict(item).items()}


class UnitFilterSet(WagtailFilterSet):
    """Level, and whether the unit exists today."""

    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=Unit.Kind.choices)
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("In force"), choices=STATES, method="in_state"
    )

    class Meta:
        model = Unit
        fields = ("kind", "state")

    def in_state(self, units: QuerySet, name: str, value: str) -> QuerySet:
        today = localdate()
        return units.in_force(today) if value == "now" else units.filter(valid_to__lte=today)


class UnitIndexView(ScopedIndexView):
    """The officer's units, each below the one it belongs to."""

    model = Unit
    page_title = gettext_lazy("Units")
    header_icon = "site"
    index_url_name = "unit_index"
    index_results_url_name = "unit_index_results"
    filterset_class = UnitFilterSet
    find = staticmethod(selectors.units_found)
    export_filename = "units"
    list_export = ("name", "get_kind_display", "province.name", "place")
    list_export += ("valid_from", "valid_to", "successor")
    export_headings = {
        "get_kind_display": gettext_lazy("Kind"),
        "province.name": gettext_lazy("Province"),
        "place": gettext_lazy("Place"),
        "successor": gettext_lazy("Merged into"),
    }

    @property
    def columns(self) -> list[Column]:
        return [
            TitleColumn(
                "name",
                label=_("Unit"),
                accessor=lambda unit: f"{'— ' * (unit.depth - 1)}{unit.name}",
                url_name="unit_detail",
                id_accessor="slug",
            ),
            Column("get_kind_display", label=_("Kind")),
            StatusTagColumn("state", label=_("In force"), accessor=_unit_state, primary=_exists),
            Column("since", label=_("From"), accessor=lambda unit: local_date(unit.valid_from)),
        ]


class OfficerFilterSet(WagtailFilterSet):
    """Role, and whether she is in office today."""

    role = django_filters.ChoiceFilter(label=gettext_lazy("Role"), choices=Officer.Role.choices)
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("In office"), choices=STATES, method="in_state"
    )

    class Meta:
        model = Officer
        fields = ("role", "state")

    def in_state(self, terms: QuerySet, name: str, value: str) -> QuerySet:
        today = localdate()
        return terms.in_office(today) if value == "now" else terms.filter(to_date__lte=today)


class OfficerIndexView(ScopedIndexView):
    """Terms of office at the officer's units."""

    model = Officer
    page_title = gettext_lazy("Officers")
    header_icon = "group"
    index_url_name = "officer_index"
    index_results_url_name = "officer_index_results"
    filterset_class = OfficerFilterSet
    find = staticmethod(selectors.officers_found)
    export_filename = "officers"
    list_export = ("user.name", "user.email", "user.phone_shown", "unit.name")
    list_export += ("get_role_display", "title", "from_date", "to_date")
    export_headings = {
        "user.name": gettext_lazy("Name"),
        "user.email": gettext_lazy("E-mail"),
        "user.phone_shown": gettext_lazy("Phone number"),
        "unit.name": gettext_lazy("Unit"),
        "get_role_display": gettext_lazy("Role"),
    }

    @property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("user", label=_("Name"), get_url=lambda term: term.unit_url),
            Column("title", label=pgettext("office", "Title")),
            Column("get_role_display", label=_("Role")),
            Column("unit", label=_("Unit")),
            Column("term", label=_("Term"), accessor=_term),
        ]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        if not is_leader(self.request.user):
            return []
        url = reverse("officer_new")
        return [HeaderButton(_("Appoint an officer"), url=url, icon_name="plus")]


def _exists(unit: Unit) -> bool:
    return unit.valid_to is None or unit.valid_to > localdate()


def _unit_state(unit: Unit) -> str:
    if unit.merged_into and not _exists(unit):
        return _("merged into %(unit)s") % {"unit": unit.merged_into}
    return _("today") if _exists(unit) else _("ended")


def _term(term: Officer) -> str:
    until = local_date(term.to_date) if term.to_date else "…"
    return f"{local_date(term.from_date)} – {until}"
