"""What apps above may add when a person leaves, or when her copy is ready."""

from django.dispatch import Signal

# Sent with `user` before she may leave. A receiver answers with a sentence that says why
# she can't yet, or with "".
person_leaving = Signal()

# Sent with `user` inside the transaction that makes her anonymous: forget her here too.
person_anonymised = Signal()

# Sent with `copy` inside the transaction that says her file is ready: tell her.
copy_ready = Signal()
