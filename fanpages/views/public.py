"""What every visitor reads: all posts, one post, a unit's page by its stable address."""

from functools import partial

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from cms.translating.note import is_by_machine
from cms.translating.progress import is_older
from cooperatives.models import Seller
from core.pagecache import public_page, show
from fanpages import slots
from fanpages.models import FanPage, Post
from fanpages.selectors import (
    all_posts,
    campaign_of,
    dressed,
    related_posts,
    seller_posts,
    sellers_of,
)
from fanpages.share_card import card_name, card_of
from fanpages.structured import post_json_ld
from union.models import Unit

CARD_SECONDS = 86_400


@require_safe
@public_page
def feed(request: HttpRequest) -> HttpResponse:
    """What units and sellers say, newest first."""
    after = request.GET.get("after", "")
    context = {"feed": all_posts(request, after), "after": after}
    return render(request, "fanpages/feed.html", context)


@require_safe
@public_page
def seller_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything one seller says, and what is said about her."""
    show(request, "sellers")
    seller = get_object_or_404(Seller.objects.approved().for_cards(), slug=slug)
    found = seller_posts(request, seller, request.GET.get("after", ""))
    return render(request, "fanpages/seller_feed.html", {"feed": found, "seller": seller})


@require_safe
@public_page
def post_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One post, with what it sells and what else its author says."""
    post, others = post_for_reader(key)
    show(request, "posts", "sellers", "cms", post.subject)
    dressed([post], request=request)
    request.alternate_urls = {code: _address(code, key) for code in others}
    language = post.locale.language_code
    address = settings.SITE_URL + _address(language, key)
    picture = settings.SITE_URL + reverse("fanpages:card", args=[key, card_mark(post)])
    context = {
        "post": post,
        "address": address,
        "is_original": language != translation.get_language(),
        "translated": _translated(post, others.get(settings.LANGUAGE_CODE)),
        "json_ld": post_json_ld(post, request, picture),
        "canonical_url": address,
        "counted": (post.subject, post.author_unit.pk),
        "meta_description": post.text[:150],
        "share_title": post.headline,
        "share_type": "article",
        "share_image": picture,
        "about_sellers": sellers_of(post),
        "campaign": campaign_of(post),
        "related": SimpleLazyObject(partial(related_posts, post)),
        "below": SimpleLazyObject(partial(slots.below.render, request, post.subject, post)),
    }
    return render(request, "fanpages/post_detail.html", context)


def post_for_reader(key: str) -> tuple[Post, dict[str, Post]]:
    """Return a public post in the reader's language, else as it was written.

    With all languages that it exists in. One query.
    """
    posts = Post.objects.public().filter(key=key).for_cards().select_related("seller__unit")
    found = {post.locale.language_code: post for post in posts}
    if not found:
        raise Http404
    wanted = [translation.get_language(), settings.LANGUAGE_CODE, *found]
    return next(found[code] for code in wanted if code in found), found


def _translated(post: Post, original: Post | None) -> dict[str, object] | None:
    """Return what a reader of a translation should know; None for posts as they were written."""
    if original is None or original.pk == post.pk:
        return None
    code = original.locale.language_code
    return {
        "code": code,
        "url": _address(code, original.key),
        "is_older": is_older(post, original),
        "day": original.last_published_at,
        "is_by_machine": is_by_machine(post),
    }


def _address(language: str, key: str) -> str:
    with translation.override(language):
        return reverse("fanpages:post", args=[key])


def card_mark(post: Post) -> str:
    """Return what changes in a card's address when the card does."""
    return card_name(post).rpartition("-")[2].removesuffix(".jpg")


@require_safe
def card(request: HttpRequest, key: str, mark: str) -> HttpResponse:
    """Answer the picture that chat apps show of a post; an old address leads to today's."""
    post, _languages = post_for_reader(key)
    dressed([post])
    today = card_mark(post)
    if mark != today:
        return redirect("fanpages:card", key, today)
    response = HttpResponse(card_of(post), content_type="image/jpeg")
    response["Cache-Control"] = f"public, max-age={CARD_SECONDS}"
    return response


@require_safe
def unit_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead to a unit's fan page, in the reader's language if it is there; else to what it is."""
    pages = FanPage.objects.live().filter(unit__slug=slug).select_related("locale")
    found = {page.locale.language_code: page for page in pages}
    for code in (translation.get_language(), settings.LANGUAGE_CODE, *found):
        if code in found:
            return redirect(found[code].url)
    unit = get_object_or_404(Unit.objects.select_related("merged_into"), slug=slug)
    return redirect("cms:unit", (unit.merged_into or unit).slug)
