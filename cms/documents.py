"""Files that editors upload: what they may be, judged by content, and how films are served."""

from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.documents.models import AbstractDocument

from core.ranges import ranged_response

FILMS = ("mp4", "webm")
HEAD = 4096  # bytes that say what a file is
_ZIP = b"PK\x03\x04"
_BEGINS = {"pdf": b"%PDF-", "webm": b"\x1a\x45\xdf\xa3"} | dict.fromkeys(
    ("docx", "odt", "pptx", "xlsx", "zip"), _ZIP
)
_FILM_POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'"


def is_what_it_says(ending: str, head: bytes) -> bool:
    """Return True if a file that begins with `head` can be what its ending says."""
    if ending == "mp4":
        return head[4:8] == b"ftyp"
    if ending == "webm":
        return head.startswith(_BEGINS["webm"]) and b"webm" in head[:64]
    if ending in _BEGINS:
        return head.startswith(_BEGINS[ending])
    if ending == "vtt":
        return head.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT")
    return b"\0" not in head  # txt and csv: some text


def check_file(file: BinaryIO, name: str) -> None:
    """Refuse what is too large or is not what its name says.

    Raises:
        ValidationError: with a sentence for the person who chose the file.
    """
    ending = name.rpartition(".")[2].lower()
    most = settings.FILM_MAX_BYTES if ending in FILMS else settings.DOCUMENT_MAX_BYTES
    if file.size > most:
        sentence = _("This file has %(size)s; at most %(most)s are possible.")
        if ending in FILMS:
            sentence = _(
                "This video has %(size)s; at most %(most)s are possible. Make it shorter, or"
                " smaller: one minute at 480 lines is about 5 MB."
            )
        sizes = {"size": filesizeformat(file.size), "most": filesizeformat(most)}
        raise ValidationError(sentence % sizes, code="too_large")
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not is_what_it_says(ending, head):
        sentence = _("The content of this file is not what its name says (.%(ending)s).")
        raise ValidationError(sentence % {"ending": ending}, code="not_what_it_says")


def film_response(document: AbstractDocument, request: HttpRequest) -> HttpResponse | None:
    """Return a film, whole or in the pieces that a player asks for; None for other documents."""
    if document.file_extension.lower() not in FILMS:
        return None
    response = ranged_response(
        request,
        document.file.open("rb"),
        size=document.file.size,
        content_type=document.content_type,
        etag=f'"{document.file_hash}"',
    )
    response["Content-Security-Policy"] = _FILM_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = document.content_disposition
    return response
