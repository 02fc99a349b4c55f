"""Tickets, what they are about, and what happened to them."""

from tickets.models.settings import Holiday, ReplyTemplate, Topic
from tickets.models.ticket import Ticket, TicketEvent, TicketPhoto, TicketQuerySet

__all__ = [
    "Holiday",
    "ReplyTemplate",
    "Ticket",
    "TicketEvent",
    "TicketPhoto",
    "TicketQuerySet",
    "Topic",
]
