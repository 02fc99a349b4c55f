"""How allauth finds, greets and writes to people here."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """People sign in by e-mail or by phone number."""
