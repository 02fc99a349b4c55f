"""Changes to the Union's tree and its offices."""

from .moves import apply_due_moves, merge_units, move_subtree, undo_move
from .offices import appoint, end_term, sync_staff_access, sync_terms
from .openings import open_units_from_places
from .refusals import Refused

__all__ = [
    "Refused",
    "appoint",
    "apply_due_moves",
    "end_term",
    "merge_units",
    "move_subtree",
    "open_units_from_places",
    "sync_staff_access",
    "sync_terms",
    "undo_move",
]
