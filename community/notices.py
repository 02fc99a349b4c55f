"""Telling people what became of their words. Call these inside the transaction.

What the letters say is in `notice_kinds`.
"""

from datetime import datetime

from community.models import Comment, Strike
from notices.telling import Reader, tell


def comment_decided(comment: Comment, now: datetime) -> None:
    """Tell the author what an officer decided about her comment."""
    if comment.user:
        key = f"comment-decided:{comment.key}:{now:%Y%m%d%H%M%S}"
        _tell("comment_decided", comment.user, key, comment=comment.key)


def comment_answered(comment: Comment) -> None:
    """Tell the author of a comment that somebody answered, once the answer is shown."""
    parent = comment.parent
    if parent and parent.user and parent.user_id != comment.user_id:
        _tell("comment_answered", parent.user, f"comment:{comment.key}", comment=comment.key)


def strike_given(strike: Strike) -> None:
    """Tell the author why she has a strike, and how she can object."""
    _tell("comment_strike", strike.user, f"strike:{strike.key}", strike=strike.key)


def appeal_decided(strike: Strike) -> None:
    """Tell her what another officer says."""
    if strike.user:
        _tell("comment_appeal", strike.user, f"appeal:{strike.key}", strike=strike.key)


def _tell(kind: str, user: object, key: str, **facts: object) -> None:
    tell(kind=kind, to=Reader.of(user), key=key, facts=facts)
