"""How the server reads Vietnamese, with nothing but what every server has built in.

`folded` means the same as `core.text.fold`: without tones, `đ` as `d`, letters of other
scripts unified. `exact` keeps the tones. Text must come in NFC: see `SearchWords`.
"""

import re
import unicodedata

from elasticsearch.dsl import analyzer, char_filter, normalizer, token_filter, tokenizer

from core.text import LATIN, SCRIPTS, TONES

LONGEST_BEGINNING = 8  # letters that type-ahead can look up; a syllable has at most 7

TONE_MARKS = re.compile(f"[{''.join(TONES)}]")

# Marks that stand alone go, as in `core.text.fold`: letters that carry one are folded later.
_letters = [f"\\u{code:04x}=>{to}" for code, to in LATIN.items() if code]
_marks = [f"\\u{code:04x}=>" for code in range(0x0300, 0x0370)]


def _scripts() -> list[str]:
    """Return the rules of `core.text` as the server writes them."""
    return [
        f"\\u{code:04x}=>{'' if to is None else chr(to) if isinstance(to, int) else to}"
        for code, to in SCRIPTS.items()
    ]


# "hoà" and "hòa" are one word in two spellings.
_spellings = [
    f"{start}{toned}=>{start_toned}{end}"
    for start, end, pairs_of_tones in (
        ("o", "a", "àò áó ảỏ ãõ ạọ"),
        ("o", "e", "èò éó ẻỏ ẽõ ẹọ"),
        ("u", "y", "ỳù ýú ỷủ ỹũ ỵụ"),
    )
    for toned, start_toned in pairs_of_tones.split()
]
spelling = char_filter(
    "spelling", type="mapping", mappings=[*_spellings, *(rule.upper() for rule in _spellings)]
)
# Tones come last when a word is typed: "đư" may become "đường", never "dưa".
_toneless = [
    f"{letter}=>{unicodedata.normalize('NFC', letters)}"
    for letter in map(chr, [*range(0x00C0, 0x01B1), *range(0x1EA0, 0x1EFA)])
    if (letters := TONE_MARKS.sub("", marked := unicodedata.normalize("NFD", letter))) != marked
]
toneless = char_filter("toneless", type="mapping", mappings=_toneless)
unify = char_filter("unify", type="mapping", mappings=[*_letters, *_scripts(), *_marks])
words = tokenizer(
    "words",
    type="char_group",
    tokenize_on_chars=["whitespace", "punctuation", "symbol", "\u200b", "\ufe0f", "\ufeff"],
)
pairs = token_filter(
    "pairs", type="shingle", min_shingle_size=2, max_shingle_size=2, output_unigrams=False
)
beginnings = token_filter(
    "beginnings",
    type="edge_ngram",
    min_gram=1,
    max_gram=LONGEST_BEGINNING,
    preserve_original=True,
)
first = token_filter("first", type="limit", max_token_count=1)

FOLD = {"char_filter": [unify], "tokenizer": words, "filter": ["lowercase", "asciifolding"]}

exact = analyzer("exact", char_filter=[spelling], tokenizer=words, filter=["lowercase"])
folded = analyzer("folded", **FOLD)
folded_pairs = analyzer("folded_pairs", **FOLD | {"filter": [*FOLD["filter"], pairs]})
folded_beginnings = analyzer(
    "folded_beginnings", **FOLD | {"filter": [*FOLD["filter"], beginnings]}
)
letters = analyzer("letters", char_filter=[toneless], tokenizer=words, filter=["lowercase"])
letter_beginnings = analyzer(
    "letter_beginnings", char_filter=[toneless], tokenizer=words, filter=["lowercase", beginnings]
)
first_word = analyzer("first_word", **FOLD | {"filter": [*FOLD["filter"], first]})
first_beginnings = analyzer(
    "first_beginnings", **FOLD | {"filter": [*FOLD["filter"], first, beginnings]}
)
whole = normalizer("whole", char_filter=[unify], filter=["lowercase", "asciifolding"])
