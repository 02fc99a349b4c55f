"""Random names for what strangers may see but must not guess."""

import secrets

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0/O, 1/I/L: read out over the phone


def random_letters(count: int) -> str:
    """Return letters and digits that nobody mistakes for others."""
    return "".join(secrets.choice(LETTERS) for _ in range(count))


def order_number() -> str:
    """Return e.g. `K7TQ-2MXP`: 31^8 ≈ 8.5e11 possibilities."""
    letters = random_letters(8)
    return f"{letters[:4]}-{letters[4:]}"


def random_key() -> str:
    """Return 22 URL-safe characters (128 bits)."""
    return secrets.token_urlsafe(16)
