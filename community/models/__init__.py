"""Taking part: who follows whom, what people say, and how the Union keeps it decent."""

from .comments import Comment, Report
from .follows import Follow
from .moderation import Appeal, Decision, Strike, WatchedWord
from .reactions import Reaction, ShareDay, Tally

__all__ = [
    "Appeal",
    "Comment",
    "Decision",
    "Follow",
    "Reaction",
    "Report",
    "ShareDay",
    "Strike",
    "Tally",
    "WatchedWord",
]
