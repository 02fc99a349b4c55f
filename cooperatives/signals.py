"""What happens to a seller, for apps on floors above. Sent inside the transaction."""

from django.dispatch import Signal

# Arguments: seller (already changed and reloaded), from_status, to_status.
# Approval, suspension, reopening and closing change what visitors may see of her products.
seller_status_changed = Signal()

# Arguments: seller (already changed). Her name, place or words changed.
seller_profile_changed = Signal()
