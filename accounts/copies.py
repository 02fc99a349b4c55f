"""A person's copy of what the site holds about her: asked for, made by a job, kept a week."""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.keys import random_key
from jobs.functions import job

from . import exports, readable
from .models import PersonalCopy, User
from .signals import copy_ready

FOLDER = "exports"  # below the media; never served by itself
KEPT = timedelta(days=7)
PAUSE = timedelta(minutes=10)  # between two copies of one person
IN_MEMORY = 4 * 1024 * 1024  # bytes; a larger file is made on disk


class TooSoon(Exception):
    """Her last copy is minutes old."""

    def __str__(self) -> str:
        return _("Your copy was made a moment ago. You can ask for a new one in ten minutes.")


@transaction.atomic
def ask_for_copy(*, user: User, language: str, now: datetime) -> PersonalCopy:
    """Have a new copy made; the last one goes. One that is being made is waited for.

    Raises:
        TooSoon: the last one is minutes old.
    """
    list(User.objects.select_for_update().filter(pk=user.pk))  # one wish at a time
    last = PersonalCopy.objects.filter(user=user).first()
    if last and last.ready_at and last.ready_at > now - PAUSE:
        raise TooSoon
    if last is None or last.ready_at:
        forget_copy(user)
        last = PersonalCopy.objects.create(user=user, language=language, asked_at=now)
    make_copy.enqueue(last.key, key=f"copy:{last.key}")
    return last


@job(timeout=900)
def make_copy(key: str) -> None:
    """Make the file of a copy that waits for it."""
    copy = PersonalCopy.objects.select_related("user").filter(key=key, ready_at=None).first()
    if copy is None:  # made already, or not wanted any more
        return
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as file:
        with translation.override(copy.language):
            _write(file, copy)
        size = file.tell()
        file.seek(0)
        name = default_storage.save(f"{FOLDER}/{random_key()}.zip", File(file))
    if not _finish(copy, name, size):
        default_storage.delete(name)


def _write(file: BinaryIO, copy: PersonalCopy) -> None:
    """Write the archive: one file for machines, one to read, and her pictures."""
    makers = exports.parts()
    mine = PersonalCopy.objects.filter(pk=copy.pk)
    mine.update(parts=len(makers) + 1, parts_done=0)
    kept, headed = {}, []
    for done, (name, label, part) in enumerate(makers, start=1):
        kept[name] = part(copy.user)
        headed.append((str(label), kept[name]))
        mine.update(parts_done=done)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        options = {"cls": DjangoJSONEncoder, "ensure_ascii": False, "indent": 2}
        archive.writestr("data.json", json.dumps(kept, **options))
        names = list(_add_pictures(archive, copy.user))
        words = readable.page(person=str(copy.user), parts=headed, pictures=names)
        archive.writestr("index.html", words)


def _add_pictures(archive: zipfile.ZipFile, user: User) -> Iterator[str]:
    """Add the largest size of each picture; a file that is gone is left out."""
    for number, (folder, picture) in enumerate(exports.pictures_of(user), start=1):
        for width in sorted(picture.WIDTHS, reverse=True):
            stored = f"{picture.key}-{width}.webp"
            if default_storage.exists(stored):
                name = f"pictures/{folder}/{number}.webp"
                with default_storage.open(stored) as source:
                    archive.writestr(name, source.read(), zipfile.ZIP_STORED)
                yield name
                break


@transaction.atomic
def _finish(copy: PersonalCopy, name: str, size: int) -> bool:
    """Say that the file is there; False if another worker was faster or she has left."""
    now = timezone.now()
    waiting = PersonalCopy.objects.filter(pk=copy.pk, ready_at=None)
    if not waiting.update(name=name, size=size, ready_at=now, expires_at=now + KEPT):
        return False
    copy_ready.send(sender=PersonalCopy, copy=copy)
    return True


@transaction.atomic
def forget_copy(user: User) -> None:
    """Delete her copy and its file."""
    _forget(PersonalCopy.objects.filter(user=user))


def forget_expired() -> None:
    """Delete the copies whose week is over; called once an hour."""
    with transaction.atomic():
        _forget(PersonalCopy.objects.expired(timezone.now()))


def _forget(copies: object) -> None:
    for copy in list(copies):
        if copy.name:
            transaction.on_commit(partial(default_storage.delete, copy.name), robust=True)
        copy.delete()
