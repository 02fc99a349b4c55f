"""Who may say into which account buyers pay: the leaders of the Union's top units.

Who may handle money at all is in `orders.access`.
"""

from union.access import LEADERS, units_for


def may_change_accounts(user: object) -> bool:
    """Return True if `user` may add and change the site's bank accounts."""
    if not user.is_active or user.is_superuser:
        return user.is_active
    return units_for(user, roles=LEADERS).filter(depth=1).exists()
