"""Pictures of goods being handed over."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from accounts.models import User
from campaigns.models import HandoverPhoto, Rescue
from cms.services import open_section
from core.pagecache import touch
from images.models import Photo
from images.pipeline import cleaned_upload
from union.models import Unit


@transaction.atomic
def add_handover(
    *, rescue: Rescue, unit: Unit, photo: UploadedFile, alt: str, by: User
) -> HandoverPhoto:
    """Put a picture into the unit's collection and on the campaign's page.

    Raises:
        forms.ValidationError: the file is no picture.
    """
    clean = cleaned_upload(photo, photo.name)
    collection = open_section(unit=unit).collection
    kept = Photo.objects.create(
        title=alt[:200], alt_text=alt, file=clean, collection=collection, uploaded_by_user=by
    )
    row = HandoverPhoto.objects.create(rescue=rescue, unit=unit, photo=kept, by=by)
    touch(rescue.campaign.stamp)
    return row
