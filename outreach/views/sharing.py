"""A seller's own post for other places: texts to copy and a picture to keep, nothing to set up."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fanpages.access import writable_posts
from outreach.pack.pictures import SHAPES, cut
from outreach.pack.source import Source, of_post
from outreach.pack.texts import TITLES, first_texts
from outreach.shared import shared_address

SHARED = ("facebook", "zalo", "zalo_group")
OFFERED = ("wide", "square")


@never_cache
@login_required
@require_safe
def share(request: HttpRequest, key: str) -> HttpResponse:
    """What she writes at Facebook and Zalo about her post."""
    source = _own(request, key)
    texts = first_texts(source, _addresses(source))
    context = {
        "source": source,
        "texts": [(name, TITLES[name], texts[name]) for name in SHARED],
        "shapes": OFFERED if source.picture else (),
    }
    return render(request, "outreach/share.html", context)


@never_cache
@login_required
@require_safe
def share_picture(request: HttpRequest, key: str, shape: str) -> HttpResponse:
    """Her first photo in the shape that these places show."""
    picture = _own(request, key).picture
    content = cut(picture, shape) if picture and shape in SHAPES else None
    if content is None:
        raise Http404
    response = HttpResponse(content, content_type="image/jpeg")
    response["Content-Disposition"] = f'inline; filename="{shape}.jpg"'
    return response


def _addresses(source: Source) -> dict[str, str]:
    """Return the counted address for each place."""
    return {channel: shared_address(source.subject, channel, source.language) for channel in SHARED}


def _own(request: HttpRequest, key: str) -> Source:
    """Return her published post, of her stall or her unit; else 404."""
    posts = writable_posts(request.user).public().for_cards()
    posts = posts.select_related("seller__unit__province", "seller__unit__commune")
    post = posts.filter(key=key).order_by("pk").first()
    if post is None:
        raise Http404
    return of_post(post)
