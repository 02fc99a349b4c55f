"""Translating as editors do it: a PO file goes out, is filled, and comes back."""

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object


def begin(original: Model, code: str) -> Translation:
    """Begin a translation; what stands above it in the tree is begun too."""
    locale = Locale.objects.get(language_code=code)
    translate_object(original, [locale])
    return Translation.objects.get(source__object_id=original.translation_key, target_locale=locale)


def exported(client: Client, translation: Translation) -> polib.POFile:
    """Return the file that an officer downloads."""
    url = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    return polib.pofile(client.get(url).content.decode())


def imported(client: Client, translation: Translation, po: polib.POFile) -> list[str]:
    """Send a file back; return what the site says to it."""
    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    file = SimpleUploadedFile("words.po", str(po).encode())
    answer = client.post(url, {"file": file, "next": "/staff/translations/"}, follow=True)
    return [str(message) for message in answer.context["messages"]]


def published(original: Model, code: str) -> Model:
    """Publish a translation of which every piece is the original's after `code`."""
    translation = begin(original, code)
    po = translation.export_po()
    for entry in po:
        is_address = entry.msgctxt.endswith("slug")
        entry.msgstr = f"{code}-{entry.msgid}" if is_address else f"{code} {entry.msgid}"
    translation.import_po(po)
    translation.save_target(publish=True)
    here = type(original).objects.filter(locale=translation.target_locale)
    there = here.get(translation_key=original.translation_key)
    there.get_latest_revision().publish()  # what happens after the commit
    return here.get(pk=there.pk)
