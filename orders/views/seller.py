"""The seller's desk: her parcels, one step at a time."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cooperatives.models import Seller
from core.spreadsheets import table_response
from orders import exports, papers, selectors, services
from orders.forms import NoteForm, ReasonForm, SendForm
from orders.models import Parcel
from orders.privacy import contact_is_hidden
from orders.timeline import timeline
from orders.views import hand_in

PARCELS_PER_PAGE = 20
MOST_EXPORTED = 20_000  # rows in one file
TABS = ["open", *Parcel.Status.values, "all"]

TO_SEND = ("open", "accepted", "packed")  # tabs with labels to print

# What a POST to …/<step>/ does: the form that must be right, and the service.
STEPS: dict[str, tuple[type | None, Callable[..., bool]]] = {
    "acceptance": (None, services.accept_parcel),
    "packing": (None, services.pack_parcel),
    "sending": (SendForm, services.send_parcel),
    "delivery": (None, services.deliver_parcel),
    "refusal": (NoteForm, services.refuse_parcel),
    "cancellation": (ReasonForm, services.cancel_parcel),
}


def own_seller(request: HttpRequest, slug: str) -> Seller:
    return get_object_or_404(Seller.objects.managed_by(request.user), slug=slug)


def own_parcel(request: HttpRequest, slug: str, key: str) -> Parcel:
    """Return a parcel of a seller this person acts for. Else 404."""
    parcels = Parcel.objects.managed_by(request.user).filter(seller__slug=slug)
    return get_object_or_404(parcels.for_page(), key=key)


@never_cache
@login_required
@require_safe
def parcel_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Her parcels: what waits for her first."""
    seller = own_seller(request, slug)
    tab = request.GET.get("status", "open")
    tab = tab if tab in TABS else "open"
    page = Paginator(_parcels(seller, tab), PARCELS_PER_PAGE).get_page(request.GET.get("page"))
    counts = selectors.parcel_counts(seller)
    context = {
        "seller": seller,
        "desk_place": "parcels",
        "page": page,
        "tab": tab,
        "carriers": hand_in.carriers_for(seller) if tab in ("open", "packed") else [],
        "tabs": _tabs(counts, tab),
        "has_labels": tab in TO_SEND and any(counts.get(status) for status in TO_SEND[1:]),
    }
    return render(request, "orders/parcel_list.html", context)


def _parcels(seller: Seller, tab: str) -> object:
    """Return the parcels under a tab: open ones oldest first, others newest first."""
    parcels = seller.parcels.released().for_list()
    if tab == "open":
        return parcels.open().order_by("created_at", "pk")
    if tab != "all":
        parcels = parcels.filter(status=tab)
    return parcels.order_by("-created_at", "-pk")


def _tabs(counts: dict[str, int], now: str) -> list[dict[str, object]]:
    """Return the tabs that have something in them, and the two that always stand."""
    every = {"open": sum(counts.get(status, 0) for status in Parcel.OPEN), **counts}
    every["all"] = sum(counts.values())
    names = {"open": _("To do"), "all": _("All"), **dict(Parcel.Status.choices)}
    return [
        {
            "title": str(names[tab])[:1].upper() + str(names[tab])[1:],
            "url": f"?status={tab}",
            "current": tab == now,
            "count": every.get(tab, 0),
        }
        for tab in TABS
        if every.get(tab) or tab in ("open", "all", now)
    ]


@never_cache
@login_required
@require_safe
def parcel_export(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Her parcels under a tab as a file for a spreadsheet program."""
    seller = own_seller(request, slug)
    tab = request.GET.get("status", "all")
    parcels = _parcels(seller, tab if tab in TABS else "all")[:MOST_EXPORTED]
    now, days = timezone.now(), settings.BUYER_DETAILS_DAYS
    rows = exports.parcel_rows(parcels, now=now, hidden_after_days=days)
    name = f"{seller.slug}-{timezone.localdate(now)}"
    return table_response(kind, name, exports.headings(), rows)


@never_cache
@login_required
@require_safe
def parcel_detail(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One parcel: what to pack, whom to call, and the one next step."""
    return _show(request, own_parcel(request, slug, key))


def _show(
    request: HttpRequest, parcel: Parcel, *, problem: object = None, step: str = ""
) -> HttpResponse:
    """Show a parcel; with the form of `step` that was not right, if any."""
    forms = {"refusal": NoteForm(), "cancellation": ReasonForm()}
    if parcel.status == Parcel.Status.PACKED:
        usual = parcel.method.carrier_id if parcel.method else None
        forms["sending"] = SendForm(initial={"by_carrier": usual})
    if problem is not None:
        forms[step] = problem
    context = {
        "seller": parcel.seller,
        "desk_place": "parcels",
        "parcel": parcel,
        "order": parcel.order,
        "steps": timeline(parcel, get_language()),
        "is_hidden": _is_hidden(parcel),
        "next_step": _next_step(parcel),
        "returns": parcel.returns.order_by("pk") if parcel.finished_at else [],
        "forms": forms,
        "opened": step,
    }
    status = 422 if problem is not None else 200
    return render(request, "orders/parcel_detail.html", context, status=status)


def _is_hidden(parcel: Parcel) -> bool:
    return contact_is_hidden(parcel, now=timezone.now(), days=settings.BUYER_DETAILS_DAYS)


def _next_step(parcel: Parcel) -> dict[str, str] | None:
    """Return the one big button: where it posts and what it says."""
    fetched = _("Fetched and paid") if parcel.to_collect else _("Fetched")
    after_packing = ("delivery", fetched) if parcel.is_pickup else None
    brought = _("Delivered, cash collected") if parcel.to_collect else _("Delivered")
    steps = {
        Parcel.Status.NEW: ("acceptance", _("Accept the order")),
        Parcel.Status.ACCEPTED: ("packing", _("All packed")),
        Parcel.Status.PACKED: after_packing or ("sending", _("Sent")),
        Parcel.Status.SENT: ("delivery", brought),
    }
    if parcel.status not in steps:
        return None
    name, label = steps[parcel.status]
    url = reverse("orders:parcel_step", args=[parcel.seller.slug, parcel.key, name])
    return {"name": name, "label": label, "url": url}


@never_cache
@login_required
@require_POST
def parcel_step(request: HttpRequest, slug: str, key: str, step: str) -> HttpResponse:
    """Take one step with a parcel."""
    if step not in STEPS:
        raise Http404
    parcel = own_parcel(request, slug, key)
    form_class, service = STEPS[step]
    form = form_class(request.POST) if form_class else None
    if form and not form.is_valid():
        return _show(request, parcel, problem=form, step=step)
    try:
        service(parcel=parcel, by=request.user, **(form.cleaned_data if form else {}))
    except (services.WrongStep, services.TooMany) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _done(step))
    return redirect("orders:parcel_detail", slug, key)


def _done(step: str) -> str:
    return {
        "acceptance": _("Accepted. Pack it next."),
        "packing": _("Packed. Now it can go."),
        "sending": _("Sent. The buyer has been told."),
        "delivery": _("Delivered. Well done."),
        "refusal": _("Noted. The goods are back in your stock."),
        "cancellation": _("Cancelled. The buyer has been told, the goods are back in your stock."),
    }[step]


@never_cache
@login_required
@require_safe
def packing_slip(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """A sheet to print and put in the parcel."""
    parcel = own_parcel(request, slug, key)
    context = papers.slip_context(parcel, is_hidden=_is_hidden(parcel))
    return render(request, "orders/packing_slip.html", context)
