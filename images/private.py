"""Pictures that only some people may see: a view hands them out, no address of their own."""

from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.http import FileResponse, Http404

from images.models import SizedPicture

WIDTH = 800  # pixels; the size that exists from the first moment


def picture_response(picture: SizedPicture | None) -> FileResponse:
    """Return a picture; the caller has made sure who looks. 404 for none or a lost file."""
    name = picture and f"{picture.key}-{WIDTH}.webp"
    if not name or not default_storage.exists(name):
        raise Http404
    return FileResponse(default_storage.open(name), content_type="image/webp")


def picture_at(pictures: QuerySet[SizedPicture], place: int) -> SizedPicture | None:
    """Return the picture at a place, from 1, in the order they came; None if there is none."""
    return pictures.order_by("pk")[place - 1 : place].first() if 0 < place < 100 else None
