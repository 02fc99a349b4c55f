"""The staff desk's log: what was sent, by which way, and what got stuck."""

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView

from core.spreadsheets import safe_cell
from core.templatetags.ui import local_date
from notices import services
from notices.access import may_see_log
from notices.kinds import CHANNELS, known
from notices.models import Message


def kind_choices() -> list[tuple[str, str]]:
    return [(kind.name, kind.label) for kind in known()]


class MessageFilterSet(WagtailFilterSet):
    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"), choices=Message.Status.choices
    )
    channel = django_filters.ChoiceFilter(label=gettext_lazy("Way"), choices=list(CHANNELS.items()))
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("About"), field_name="notice__kind", choices=kind_choices
    )

    class Meta:
        model = Message
        fields = ("status", "channel")


class MessageIndexView(IndexView):
    """Messages, newest first; whom they went to is shown just enough to recognise it."""

    model = Message
    page_title = gettext_lazy("Messages")
    header_icon = "mail"
    index_url_name = "messages"
    index_results_url_name = "messages_results"
    filterset_class = MessageFilterSet
    permission_policy = any_permission_required = None  # `dispatch` decides
    default_ordering = ("-created_at", "-pk")
    is_searchable = False
    paginate_by = 30
    export_filename = "messages"
    list_export = (
        "created_at",
        "kind_label",
        "get_channel_display",
        "to_masked",
        "get_status_display",
        "attempts",
        "sent_at",
        "problem",
    )
    export_headings = {
        "created_at": gettext_lazy("Written"),
        "kind_label": gettext_lazy("About"),
        "get_channel_display": gettext_lazy("Way"),
        "to_masked": gettext_lazy("To"),
        "get_status_display": gettext_lazy("Status"),
        "attempts": gettext_lazy("Attempts"),
        "sent_at": gettext_lazy("Sent"),
        "problem": gettext_lazy("What went wrong"),
    }

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_see_log(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        return Message.objects.select_related("notice")

    @property
    def columns(self) -> list[Column]:
        return [
            TitleColumn(
                "kind_label", label=_("About"), accessor="kind_label", url_name="messages_detail"
            ),
            StatusTagColumn(
                "get_status_display", label=_("Status"), primary=lambda m: m.may_be_repeated
            ),
            Column("channel", label=_("Way"), accessor="get_channel_display"),
            Column("to", label=_("To"), accessor="to_masked"),
            Column("problem", label=_("What went wrong")),
            Column("created", label=_("Written"), accessor=lambda m: local_date(m.created_at)),
        ]

    def to_row_dict(self, item: Message) -> dict[str, object]:
        cells = super().to_row_dict(item)
        for name in ("created_at", "sent_at"):
            cells[name] = local_date(cells[name]) if cells[name] else ""
        return {name: safe_cell(value) for name, value in cells.items()}


@require_http_methods(["GET", "HEAD", "POST"])
def message_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One message; what is stuck may be sent again by somebody who has thought about it."""
    if not may_see_log(request.user):
        raise Http404
    message = get_object_or_404(Message.objects.select_related("notice"), pk=pk)
    if request.method == "POST":
        if services.send_again(message=message):
            messages.success(request, _("It will be sent again."))
        return redirect("messages_detail", pk)
    return render(request, "notices/staff/message_detail.html", {"message": message})
