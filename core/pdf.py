"""Pages to print as PDF: a template, its own style sheet, and nothing from the network.

A document's template extends `print/base.html`; `static/css/print/document.css` is its
sheet. Needs Pango (`libpango-1.0-0 libpangoft2-1.0-0`) and the fonts of `fonts-noto-core`.
"""

from functools import cache
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import content_disposition_header

HERE = "https://this-site.invalid/"  # what addresses in a document are relative to; never asked


def pdf_response(
    template: str,
    context: dict[str, object],
    filename: str,
    language: str = "",
    *,
    as_attachment: bool = False,
) -> HttpResponse:
    """Return a template as a PDF called `filename` (with .pdf); never kept by a shared cache."""
    content = render_pdf(template, context, language)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(as_attachment, filename)
    response["Cache-Control"] = "private, no-store"
    return response


def render_pdf(template: str, context: dict[str, object], language: str = "") -> bytes:
    """Return a template as a PDF in a language, today's if none is named. About 0.2 s."""
    with translation.override(language or translation.get_language()):
        html = render_to_string(template, context)
    return html_pdf(html)


def html_pdf(html: str) -> bytes:
    """Return a whole HTML document as a PDF with tags for screen readers."""
    from PIL import ImageFile
    from weasyprint import HTML  # needs Pango: a site that prints nothing starts without it

    # WeasyPrint allows this for the whole process; uploads that are cut short must stay refused.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    document = HTML(string=html, base_url=HERE, url_fetcher=_fetcher())
    return document.write_pdf(pdf_tags=True)


@cache
def _fetcher() -> object:
    """Return what reads the files a document names: ours and `data:`, nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            return URLFetcherResponse(url, _own_file(url), {"Content-Type": _content_type(url)})

    return OwnFiles(allowed_protocols=["data"], allow_redirects=False)


def _own_file(url: str) -> bytes:
    """Return a static or uploaded file of this site.

    Raises:
        ValueError: the address is none of ours; WeasyPrint leaves such a thing out.
    """
    path = "/" + url.removeprefix(HERE)
    name = unquote(urlsplit(path).path)
    if not url.startswith(HERE) or ".." in name:
        raise ValueError(f"Documents use only files of this site, not {url}")
    if name.startswith(settings.STATIC_URL):
        return _static_file(name.removeprefix(settings.STATIC_URL))
    if name.startswith(settings.MEDIA_URL):
        with default_storage.open(name.removeprefix(settings.MEDIA_URL)) as file:
            return file.read()
    raise ValueError(f"Documents use only files of this site, not {url}")


def _static_file(name: str) -> bytes:
    found = finders.find(name)  # while developing; a live site has them collected
    with open(found, "rb") if found else staticfiles_storage.open(name) as file:  # noqa: PTH123
        return file.read()


def _content_type(url: str) -> str:
    kinds = {"css": "text/css", "svg": "image/svg+xml", "png": "image/png", "webp": "image/webp"}
    return kinds.get(urlsplit(url).path.rpartition(".")[2], "application/octet-stream")
