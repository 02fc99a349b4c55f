"""The staff desk: post packs."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.text import slugify
from outreach.access import for_officers, packs_for
from outreach.forms.pack import PackForm
from outreach.models import PostPack, TrackedLink
from outreach.pack.archive import pack_zip
from outreach.pack.pictures import SHAPES, cut
from outreach.pack.poster import SIZES, poster_pdf
from outreach.pack.source import Source, find_source
from outreach.reads import UUID
from outreach.services.packs import make_pack, save_pack, write_anew
from outreach.speech import seconds_of
from outreach.views.staff.links import with_clicks
from union.access import is_top_officer, may_act_for, units_for
from union.models import Unit
from visits.selectors import last_days

PER_PAGE = 50


@require_safe
@for_officers
def pack_list(request: HttpRequest) -> HttpResponse:
    """Her units' packs, the last changed first."""
    packs = packs_for(request.user).select_related("unit").order_by("-saved_at", "-pk")
    page = Paginator(packs, PER_PAGE).get_page(request.GET.get("page"))
    for pack in page:
        kind, _colon, key = pack.subject.partition(":")
        pack.url = reverse("outreach_pack", args=[kind, key, pack.language])
    return render(request, "outreach/staff/packs.html", {"page": page, "place": "packs"})


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def pack_detail(request: HttpRequest, kind: str, key: str, language: str) -> HttpResponse:
    """Make a pack, change its words, copy them."""
    source, unit = _source(request, kind, key, language)
    pack = _pack(source, unit)
    here = reverse("outreach_pack", args=[kind, key, language])
    if request.method == "POST" and pack is None:
        make_pack(source=source, unit=unit, by=request.user)
        return redirect(here)
    if pack is None:
        context = {"source": source, "place": "packs"}
        return render(request, "outreach/staff/pack_new.html", context)
    if request.method == "POST" and request.POST.get("act") == "anew":
        write_anew(pack=pack, source=source, by=request.user)
        messages.success(request, _("The words are written anew from the page."))
        return redirect(here)
    form = PackForm(request.POST if request.method == "POST" else None, pack=pack)
    if form.is_bound and form.is_valid():
        version = form.cleaned_data["version"]
        if save_pack(pack=pack, texts=form.texts(), version=version):
            messages.success(request, _("Your words are saved."))
            return redirect(here)
        form.add_error(None, _("Somebody else has changed these words. Open the pack again."))
    return render(
        request,
        "outreach/staff/pack.html",
        _context(request, pack, source, form),
        status=422 if form.errors else 200,
    )


def _context(
    request: HttpRequest, pack: PostPack, source: Source, form: PackForm
) -> dict[str, object]:
    links = TrackedLink.objects.filter(
        unit=pack.unit_id, subject=pack.subject, language=pack.language
    )
    return {
        "pack": pack,
        "source": source,
        "form": form,
        "links": with_clicks(links, *last_days(30)).order_by("pk"),
        "shapes": [(shape, *size) for shape, size in SHAPES.items()] if source.picture else [],
        "sizes": SIZES,
        "seconds": seconds_of(pack.texts.get("speech", "")),
        "parts": [source.kind, source.key, source.language],
        "place": "packs",
    }


def _source(request: HttpRequest, kind: str, key: str, language: str) -> tuple[Source, Unit]:
    """Return what is told and the unit that tells it, if she may act for that."""
    source = find_source(kind, key, language) if _can_be(kind, key) else None
    if source is None:
        raise Http404
    if source.unit is None and is_top_officer(request.user):  # of the whole site
        return source, units_for(request.user).filter(depth=1).order_by("path").first()
    if source.unit is None or not may_act_for(request.user, source.unit):
        raise Http404
    return source, source.unit


def _can_be(kind: str, key: str) -> bool:
    """Return True if the database would take `key`: a page's is a UUID."""
    return kind != "page" or bool(UUID.fullmatch(key))


def _pack(source: Source, unit: Unit) -> PostPack | None:
    packs = PostPack.objects.filter(subject=source.subject, language=source.language, unit=unit)
    return packs.select_related("unit").first()


def _made(request: HttpRequest, *parts: str) -> tuple[PostPack, Source, dict[str, TrackedLink]]:
    """Return a pack that was made, what it tells, and its links by channel."""
    source, unit = _source(request, *parts)
    pack = _pack(source, unit)
    if pack is None:
        raise Http404
    links = TrackedLink.objects.filter(unit=unit, subject=source.subject, language=source.language)
    return pack, source, {link.channel: link for link in links}


@require_safe
@for_officers
def pack_picture(
    request: HttpRequest, kind: str, key: str, language: str, shape: str
) -> HttpResponse:
    """The picture in the shape of a channel."""
    source, _unit = _source(request, kind, key, language)
    content = cut(source.picture, shape) if source.picture and shape in SHAPES else None
    if content is None:
        raise Http404
    return _file(content, "image/jpeg", f"{slugify(source.title, 50)}-{shape}.jpg")


@require_safe
@for_officers
def pack_poster(
    request: HttpRequest, kind: str, key: str, language: str, size: str
) -> HttpResponse:
    """The poster, A4 or A3."""
    pack, source, links = _made(request, kind, key, language)
    if size not in SIZES or "poster" not in links:
        raise Http404
    content = poster_pdf(pack, source, links["poster"], size)
    return _file(content, "application/pdf", f"{slugify(pack.title, 50)}-{size}.pdf")


@require_safe
@for_officers
def pack_archive(request: HttpRequest, kind: str, key: str, language: str) -> HttpResponse:
    """Everything in one file."""
    pack, source, links = _made(request, kind, key, language)
    content = pack_zip(pack, source, links)
    name = f"{slugify(pack.title, 50)}.zip"
    response = _file(content, "application/zip", name)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
