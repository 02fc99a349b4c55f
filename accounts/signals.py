"""What apps above may add when a person leaves."""

from django.dispatch import Signal

# Sent with `user` before she may leave. A receiver answers with a sentence that says why
# she can't yet, or with "".
person_leaving = Signal()

# Sent with `user` inside the transaction that makes her anonymous: forget her here too.
person_anonymised = Signal()
