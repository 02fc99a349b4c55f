"""A whole pack as one file to take along."""

import io
import zipfile

from outreach.codes import png_of
from outreach.models import PostPack, TrackedLink
from outreach.pack.pictures import SHAPES, cut
from outreach.pack.poster import SIZES, poster_pdf
from outreach.pack.source import Source
from outreach.pack.texts import POSTER, TITLES


def pack_zip(pack: PostPack, source: Source, links: dict[str, TrackedLink]) -> bytes:
    """Return a ZIP of the texts, the pictures, the code and the posters; about a second."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in TITLES:  # one order, whatever the database makes of JSON
            text = pack.texts.get(name, "")
            if text and name not in POSTER:
                # With the mark by which Windows knows the letters.
                archive.writestr(f"{name}.txt", "\ufeff" + text.replace("\n", "\r\n"))
        for shape in SHAPES:
            picture = cut(source.picture, shape) if source.picture else None
            if picture:
                archive.writestr(f"picture-{shape}.jpg", picture)
        if poster := links.get("poster"):
            archive.writestr("code.png", png_of(poster.address))
            for size in SIZES:
                archive.writestr(f"poster-{size}.pdf", poster_pdf(pack, source, poster, size))
    return out.getvalue()
