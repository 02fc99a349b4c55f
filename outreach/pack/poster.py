"""The poster for the board of a hamlet: huge letters, one picture, a code to scan."""

import base64

from core.pdf import render_pdf
from outreach.codes import data_uri
from outreach.models import PostPack, TrackedLink
from outreach.pack.pictures import cut
from outreach.pack.source import Source

SIZES = ("a4", "a3")
MANY_LETTERS = 160  # of title and text together: then both are set smaller


def poster_pdf(pack: PostPack, source: Source, link: TrackedLink, size: str) -> bytes:
    """Return the poster of a pack as a PDF of one page, A4 or A3."""
    texts = pack.texts
    photo = cut(source.picture, "poster") if source.picture else None
    context = {
        "size": size,
        "is_long": len(texts.get("poster_title", "") + texts.get("poster_text", "")) > MANY_LETTERS,
        "title": texts.get("poster_title", ""),
        "text": texts.get("poster_text", ""),
        "when": texts.get("poster_when", ""),
        "where": texts.get("poster_where", ""),
        "phone": texts.get("poster_phone", ""),
        "unit": pack.unit,
        "code": data_uri(link.address),
        "address": link.address.partition("://")[2],
        "photo": f"data:image/jpeg;base64,{base64.b64encode(photo).decode()}" if photo else "",
        "alt": source.picture.alt if source.picture else "",
    }
    return render_pdf("outreach/print/poster.html", context, pack.language)
