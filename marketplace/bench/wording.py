"""Plausible names and stories for any number of products, the same for the same number.

Words are as uneven as in real catalogues: a few stand in every tenth product, most in few.
Nothing in `wording.txt` comes from the demo, so that a search is not measured on its own
examples.
"""

import random
import re
from functools import lru_cache
from itertools import accumulate
from pathlib import Path


def read_words() -> dict[str, list[str]]:
    """Return the lists of `wording.txt` by their headings."""
    text = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    parts = re.split(r"^# (\w+)\n", text, flags=re.MULTILINE)[1:]
    return {
        name: [word.strip() for word in re.split(r"[,\n]", words) if word.strip()]
        for name, words in zip(parts[::2], parts[1::2], strict=True)
    }


INITIALS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split()  # noqa: SIM905
RHYMES = "ả ắc ẩn ạp ậu ẽ ến ọc ổi ờm ớp ủng ừa ươi iệt oan uyết ồng".split()  # noqa: SIM905

THINGS, KINDS, WORDS = read_words().values()
# The long tail: words that stand in few products, as names and dialect do.
WORDS += [initial + rhyme for rhyme in RHYMES for initial in INITIALS]


@lru_cache(maxsize=8)
def uneven(count: int) -> list[float]:
    """Return running sums of weights: uneven, the first of 56 is every twentieth."""
    return list(accumulate(1 / (rank + 10) for rank in range(1, count + 1)))


def names_of(number: int, places: list[str]) -> tuple[str, str, str]:
    """Return name, summary and story (25 to 60 words) of product `number`."""
    source = random.Random(number * 7919 + 1)

    def pick(words: list[str], count: int = 1) -> list[str]:
        return source.choices(words, cum_weights=uneven(len(words)), k=count)

    name = f"{pick(THINGS)[0]} {pick(KINDS)[0]}"
    if source.random() < 0.6:
        name += f" {pick(places)[0]}"
    if source.random() < 0.3:
        name += f" {source.choice(KINDS)}"
    summary = " ".join(pick(WORDS, 9)).capitalize()
    story = " ".join(pick(WORDS, source.randrange(25, 60))).capitalize()
    return name[0].upper() + name[1:], f"{summary}.", f"{story}."
