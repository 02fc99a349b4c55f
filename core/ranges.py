"""Files that players read in pieces: `Range: bytes=0-` (RFC 9110), one piece at a time."""

import re
from typing import BinaryIO

from django.http import HttpRequest, HttpResponse

LARGEST = 1024 * 1024  # bytes of one piece
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


class Unsatisfiable(ValueError):
    """The piece begins behind the end of the file."""


def piece_of(header: str, size: int) -> tuple[int, int] | None:
    """Return first and last byte that a `Range` header asks for; None means the whole file.

    What cannot be read, or asks for several pieces, gets the whole file, as the standard allows.

    Raises:
        Unsatisfiable: there is nothing at that place.
    """
    found = _RANGE.fullmatch(header.strip())
    if not found or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if first == "":  # the last so many bytes
        start, end = max(0, size - int(last)), size - 1
        if int(last) == 0:
            raise Unsatisfiable
    else:
        start, end = int(first), min(int(last), size - 1) if last else size - 1
        if last and int(last) < start:
            return None
    if start >= size:
        raise Unsatisfiable
    return start, end


def ranged_response(
    request: HttpRequest, file: BinaryIO, *, size: int, content_type: str, etag: str
) -> HttpResponse:
    """Return the piece of a file that was asked for, or the whole file.

    A piece has at most `LARGEST` bytes, whatever was asked for: the player asks again for what
    follows. So memory stays small, and a slow line carries little that nobody watches.
    """
    header = request.headers.get("Range", "")
    if request.headers.get("If-Range", etag) != etag:  # what she has a part of has changed
        header = ""
    with file:
        try:
            piece = piece_of(header, size)
        except Unsatisfiable:
            response = HttpResponse(status=416, content_type=content_type)
            response["Content-Range"] = f"bytes */{size}"
            return response
        start, end = piece or (0, size - 1)
        if piece:
            end = min(end, start + LARGEST - 1)
        file.seek(start)
        content = file.read(end - start + 1)
    response = HttpResponse(content, status=206 if piece else 200, content_type=content_type)
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    if piece:
        response["Content-Range"] = f"bytes {start}-{end}/{size}"
    return response
