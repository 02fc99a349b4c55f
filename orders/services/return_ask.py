"""A buyer wants to send something back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from images.pipeline import StoredPicture, delete_picture, store_picture
from images.tasks import make_sizes
from orders import notices
from orders.models import Parcel, ReturnLine, ReturnPhoto, ReturnRequest
from orders.returns import may_ask, returnable
from orders.services.return_step import ReturnStopped, locked, write


class NothingChosen(ReturnStopped):
    def __str__(self) -> str:
        return _("Choose what you want to send back, and not more than you have.")


def ask_return(
    *,
    parcel: Parcel,
    units: Mapping[int, int],
    reason: str,
    words: str,
    photos: Sequence[UploadedFile] = (),
    by: object,
    now: datetime,
) -> ReturnRequest:
    """Write down what the buyer wants to send back, and tell the seller.

    `units` by the line's id. Pictures are checked uploads; they are written before the
    transaction, so that nothing waits for them.

    Raises:
        ReturnStopped: too late, or one is open already.
        NothingChosen: no units, or more than there are.
    """
    stored = [store_picture(file, folder="returns") for file in photos]
    try:
        return _ask(parcel, units, reason, words, stored, by, now)
    except ReturnStopped:
        for picture in stored:
            delete_picture(picture.key)
        raise


@transaction.atomic
def _ask(
    parcel: Parcel,
    units: Mapping[int, int],
    reason: str,
    words: str,
    stored: Sequence[StoredPicture],
    by: object,
    now: datetime,
) -> ReturnRequest:
    order = locked(parcel)
    if not may_ask(parcel, now=now):
        raise ReturnStopped
    most = {each.line.pk: each.most for each in returnable(parcel)}
    if not units or any(not 0 < many <= most.get(pk, 0) for pk, many in units.items()):
        raise NothingChosen
    request = ReturnRequest.objects.create(parcel=parcel, reason=reason, words=words)
    ReturnLine.objects.bulk_create(
        ReturnLine(request=request, line_id=pk, quantity=many) for pk, many in units.items()
    )
    for picture in stored:
        photo = ReturnPhoto.objects.create(
            request=request, key=picture.key, width=picture.width, height=picture.height
        )
        sizes = partial(make_sizes.enqueue, "orders.ReturnPhoto", photo.pk)
        transaction.on_commit(sizes, robust=True)
    write(order, parcel, gettext_noop("The buyer wants to send something back."), by)
    notices.return_asked(request)
    return request
