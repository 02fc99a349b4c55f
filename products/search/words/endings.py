"""English words in one and in several: who types "bag" means "bags" too."""


def other_forms(word: str) -> list[str]:
    """Return how else an English noun may be written; most of these are no words at all.

    The caller keeps those that the catalogue knows. Vietnamese has no endings: a word
    with marks has no other form.
    """
    if not word.isascii() or not word.isalpha() or len(word) < 3:
        return []
    forms = [f"{word}s", f"{word}es"]
    if word.endswith("y"):
        forms.append(f"{word[:-1]}ies")
    if word.endswith("s") and len(word) > 3:
        forms.append(word[:-1])
    if word.endswith("es") and len(word) > 4:
        forms.append(word[:-2])
    if word.endswith("ies") and len(word) > 4:
        forms.append(f"{word[:-3]}y")
    return forms
