"""Feeds for Google, Facebook and Zalo, written while they are read."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_sequence
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from PIL import Image

from cooperatives.models import Seller
from core.limits import seconds_to_wait
from core.pagecache import takes_gzip
from products.feeds.formats import FORMATS, Format
from products.feeds.items import batches
from products.models import Product, ProductPhoto

KEPT = "public, max-age=900"  # as long as a price may be old
PICTURES_KEPT = "public, max-age=2592000, immutable"  # 30 days; a name never changes its picture
JPEG_QUALITY = 88


@require_safe
def feed(request: HttpRequest, name: str, slug: str = "") -> HttpResponseBase:
    """Every product of the site or of one seller, in one format."""
    if name not in FORMATS:
        raise Http404
    seller = get_object_or_404(Seller.objects.approved(), slug=slug) if slug else None
    if seconds := seconds_to_wait(request, name="feeds", per_minute=settings.FEED_RATE):
        sentence = _("Too many requests") + "\n"
        headers = {"Retry-After": str(seconds), "Content-Type": "text/plain; charset=utf-8"}
        return HttpResponse(sentence, status=429, headers=headers)
    form = FORMATS[name]
    if request.method == "HEAD":
        response: HttpResponseBase = HttpResponse(content_type=form.content_type)
    else:
        response = StreamingHttpResponse(content_type=form.content_type)
        response.streaming_content = _packed(request, response, _pieces(request, form, seller))
    response["Cache-Control"] = KEPT
    response["X-Robots-Tag"] = "noindex"  # people are to find the pages
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


@require_safe
def picture(request: HttpRequest, key: str) -> FileResponse:
    """A public photo as JPEG, for those who do not read WebP."""
    photos = ProductPhoto.objects.filter(is_live=True, product__is_public=True)
    photo = get_object_or_404(photos, key=key)
    name = f"{key}-{_largest(photo)}.webp"
    if not default_storage.exists(name):
        raise Http404
    content = BytesIO()
    with default_storage.open(name) as file, Image.open(file) as image:
        image.convert("RGB").save(content, "JPEG", quality=JPEG_QUALITY)
    content.seek(0)
    response = FileResponse(content, content_type="image/jpeg")
    response["Cache-Control"] = PICTURES_KEPT
    return response


def _pieces(request: HttpRequest, form: Format, seller: Seller | None) -> Iterator[str]:
    language = request.GET.get("lang")
    if language not in dict(settings.LANGUAGES):
        language = settings.LANGUAGE_CODE
    root = request.build_absolute_uri("/")
    products = Product.objects.public()
    title = settings.SITE_NAME
    if seller:
        products, title = products.filter(seller=seller), f"{seller.name}, {title}"
    items = batches(
        products,
        language=language,
        root=root,
        picture_url=_webp if form.takes_webp else _jpeg,
    )
    return form.write(items, [("title", title), ("link", root), ("description", title)])


def _packed(
    request: HttpRequest, response: HttpResponseBase, pieces: Iterator[str]
) -> Iterator[bytes]:
    encoded = map(partial(bytes, encoding="utf-8"), pieces)
    if not takes_gzip(request):
        return encoded
    response["Content-Encoding"] = "gzip"
    return compress_sequence(encoded)


def _webp(photo: ProductPhoto) -> str:
    return photo.url_1600


def _jpeg(photo: ProductPhoto) -> str:
    return reverse("feeds:picture", args=[photo.key])


def _largest(photo: ProductPhoto) -> int:
    """Return the width in the name of the largest file there is; see `SizedPicture.url`."""
    return 1600 if photo.is_ready and photo.width > 800 else 800
