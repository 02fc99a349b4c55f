"""Every change to a question; each is one transaction, by compare and swap."""

from tickets.services.answering import accept, answer, ask_back, assign, forward, note
from tickets.services.asking import Question, add, ask, close_own, rate, reopen
from tickets.services.change import ChangedMeanwhile, TicketStopped
from tickets.services.publishing import hide, publish

__all__ = [
    "ChangedMeanwhile",
    "Question",
    "TicketStopped",
    "accept",
    "add",
    "answer",
    "ask",
    "ask_back",
    "assign",
    "close_own",
    "forward",
    "hide",
    "note",
    "publish",
    "rate",
    "reopen",
]
