"""What people and officers may type."""

from .comments import AppealForm, CommentForm, ReportForm
from .staff import AppealDecisionForm, RefusalForm, WordForm

__all__ = [
    "AppealDecisionForm",
    "AppealForm",
    "CommentForm",
    "RefusalForm",
    "ReportForm",
    "WordForm",
]
