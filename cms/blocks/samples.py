"""What a block shows in its preview: the library's shared picture and document, never a unit's."""

from django.db import models


def sample_photo() -> models.Model | None:
    """Return a picture that every editor may choose; None in an empty library."""
    from cms.services import SHARED
    from images.models import Photo

    photo = Photo.objects.filter(collection__name=SHARED).order_by("pk").first()
    if photo:
        photo.contextual_alt_text, photo.decorative = photo.default_alt_text, False
    return photo


def sample_document() -> models.Model | None:
    """Return a document that every editor may choose; None in an empty library."""
    from wagtail.documents import get_document_model

    from cms.services import SHARED

    documents = get_document_model().objects.filter(collection__name=SHARED)
    return documents.order_by("pk").first()


def sample_image() -> dict[str, object]:
    """Return the value of a picture with its caption."""
    return {"image": sample_photo(), "caption": "Phơi cói ở Kim Sơn, tháng Sáu."}


def sample_gallery() -> dict[str, object]:
    """Return the value of several pictures."""
    return {"images": [sample_image(), sample_image()]}


def sample_file() -> dict[str, object]:
    """Return the value of a file to take home."""
    return {"document": sample_document(), "title": "Mẫu đơn mở gian hàng"}


def sample_band() -> dict[str, object]:
    """Return the value of a band across the page."""
    return {
        "title": "Chung tay tiêu thụ dứa Đồng Giao",
        "text": "Dứa chín rộ cùng lúc. Hai mươi ba chi hội nhận gom đơn.",
        "image": sample_photo(),
        "button": {"text": "Mua giúp một thùng", "page": None, "address": "/products/"},
    }


def sample_pledges() -> dict[str, object]:
    """Return the value of the pledges."""
    pledge = {"icon": "leaf", "title": "Biết rõ ai làm", "text": "Gian nào cũng có tên, có xóm."}
    return {"title": "Cam kết", "pledges": [pledge]}
