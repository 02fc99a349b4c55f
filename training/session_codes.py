"""The code in the room: it changes, and a photo of it is of no use ten minutes later."""

from django.core import signing
from django.urls import reverse

from training.models import Session

SECONDS_VALID = 600
SECONDS_SHOWN = 240  # then the screen shows the next one: there is time left to scan the last
_signer = signing.TimestampSigner(salt="training.attendance")


def room_path(session: Session) -> str:
    """Return the address in a code that is made now."""
    token = _signer.sign(session.slug).removeprefix(f"{session.slug}:")
    return reverse("training:here", args=[session.slug, token])


def is_room_token(session: Session, token: str) -> bool:
    """Return True for a token of this session that is not too old."""
    try:
        _signer.unsign(f"{session.slug}:{token}", max_age=SECONDS_VALID)
    except signing.BadSignature:
        return False
    return True
