"""Changes to what people do together."""

from .appeals import decide_appeal, write_appeal
from .comments import change_comment, remove_comment, write_comment
from .errors import (
    AppealedAlready,
    CommentTooLate,
    DecidedAlready,
    NotToBeFollowed,
    NotYourOwn,
    Refused,
    ReportedAlready,
    Silenced,
    TakesNoPart,
    TooMuch,
    Unproven,
)
from .follows import follow, unfollow
from .forgetting import forget
from .moderation import keep, refuse, show_again, show_all
from .reactions import react, recount, share
from .reports import report
from .strikes import give_strike, next_level
from .words import delete_word, save_word

__all__ = [
    "AppealedAlready",
    "CommentTooLate",
    "DecidedAlready",
    "NotToBeFollowed",
    "NotYourOwn",
    "Refused",
    "ReportedAlready",
    "Silenced",
    "TakesNoPart",
    "TooMuch",
    "Unproven",
    "change_comment",
    "decide_appeal",
    "delete_word",
    "follow",
    "forget",
    "give_strike",
    "keep",
    "next_level",
    "react",
    "recount",
    "refuse",
    "remove_comment",
    "report",
    "save_word",
    "share",
    "show_again",
    "show_all",
    "unfollow",
    "write_appeal",
    "write_comment",
]
