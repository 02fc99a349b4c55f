"""What apps above may want to know about the Union."""

from django.dispatch import Signal

# Sent with `user` inside the transaction in which her offices changed, or on the day a
# term began or ended. `cms` answers by giving her the pages of her units.
officer_changed = Signal()
# Sent with `unit` inside the transaction in which it, and all below it, got another unit
# above. `cms` answers by letting the officers now above read what is theirs to read.
unit_moved = Signal()
