"""Reading what a person meant when she wrote down a place."""

import re

from .keys import place_key
from .models import Commune

CODE = re.compile("[0-9]{5}")


def commune_with_code(code: str) -> Commune | None:
    """Return the commune with its province, or None for any other text; ≤ 1 query."""
    if CODE.fullmatch(code) is None:
        return None
    return Commune.objects.with_province().filter(pk=code).first()


def communes_meant(*, text: str, code: str = "", choice: str = "", near: str = "") -> list[Commune]:
    """Return the one commune that was meant, several that may be, or none; ≤ 2 queries.

    `code` counts only while `text` is still that commune's label, so that a browser
    without scripts can't send the code of a place that was typed over. `choice` is the
    code of a candidate that was ticked, and counts if `text` may mean it.
    """
    text = text.strip()
    commune = commune_with_code(code or text)
    if commune and text in (commune.pk, commune.label):
        return [commune]
    found = list(Commune.objects.matching(text, near=near))
    chosen = [commune for commune in found if commune.pk == choice]
    same = [commune for commune in found if commune.label.casefold() == text.casefold()]
    key = place_key(text)
    alike = [commune for commune in found if place_key(commune.label) == key]
    return next((only for only in (chosen, same, alike) if len(only) == 1), found)
