"""Changes to readers and letters."""

from newsletter.services.issues import (
    IssueStopped,
    approve,
    draft_issue,
    drop,
    save_issue,
    send_some,
    start,
)
from newsletter.services.readers import confirm, leave, save_wishes, subscribe

__all__ = [
    "IssueStopped",
    "approve",
    "confirm",
    "draft_issue",
    "drop",
    "leave",
    "save_issue",
    "save_wishes",
    "send_some",
    "start",
    "subscribe",
]
