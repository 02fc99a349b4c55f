"""English words in one and in several, German ones without umlauts.

Who types "bag" means "bags" too, who types "kaese" means "Käse".
"""

import re

# "ae" stands in no Vietnamese word, the others only in short ones: Huế, khoẻ.
UMLAUTS = re.compile("(a)e|([ou])e")
LONG = 6  # letters


def other_forms(word: str) -> list[str]:
    """Return how else an English noun may be written; most of these are no words at all.

    The caller keeps those that the catalogue knows. Vietnamese has no endings: a word
    with marks has no other form.
    """
    if not word.isascii() or not word.isalpha() or len(word) < 3:
        return []
    forms = [f"{word}s", f"{word}es"]
    # German on a keyboard without umlauts: "kaese" is Käse, folded "kase".
    if "ae" in word or len(word) >= LONG:
        forms.append(UMLAUTS.sub(r"\1\2", word))
    if word.endswith("y"):
        forms.append(f"{word[:-1]}ies")
    if word.endswith("s") and len(word) > 3:
        forms.append(word[:-1])
    if word.endswith("es") and len(word) > 4:
        forms.append(word[:-2])
    if word.endswith("ies") and len(word) > 4:
        forms.append(f"{word[:-3]}y")
    return forms
