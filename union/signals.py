"""What apps above may want to know about the Union."""

from django.dispatch import Signal

# Sent with `user` inside the transaction in which her offices changed, or on the day a
# term began or ended. `cms` answers by giving her the pages of her units.
officer_changed = Signal()
