"""Taking a buyer who left the site out of what she wanted to send back."""

from functools import partial

from django.db import transaction

from images.pipeline import delete_picture
from orders.models import ReturnPhoto, ReturnRequest


@transaction.atomic
def forget_returns(*, user_id: int) -> int:
    """Delete her words and pictures, keep what was decided and paid; return how many requests."""
    photos = ReturnPhoto.objects.filter(request__parcel__order__buyer=user_id)
    for key in list(photos.values_list("key", flat=True)):
        transaction.on_commit(partial(delete_picture, key), robust=True)
    photos.delete()
    return ReturnRequest.objects.filter(parcel__order__buyer=user_id).update(words="")
