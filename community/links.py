"""See whether a text leads somewhere else."""

import re
import unicodedata

ENDINGS = (
    "com|net|org|info|biz|vn|xyz|shop|store|top|site|online|click|link|club|vip|app|live|me|io"
    "|ly|gg|cc|co|ru|cn|tk|ml|be|asia|pro|win|bet|fun|icu|work|tv|us|uk|page|dev"
)
DOT = r"(?:\s?\.|\s\.\s|\s?[\[(]\s?(?:\.|dot|chấm|cham)\s?[\])]\s?|\s(?:dot|chấm)\s)"
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
LINK = re.compile(
    rf"[a-z][a-z0-9+.-]*://|(?<!\w)www\.|(?<!\w)(?:t|zalo|fb|bit){DOT}(?:me|com|ly)\b"
    rf"|(?<![\w@])\w[\w-]*{DOT}(?:{ENDINGS})(?![\w-])"
    r"|(?<![\w@])\w[\w-]*\.[a-z]{2,24}(?:/|:\d)"  # of any ending, where more follows
    r"|(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+|/)",
    re.IGNORECASE,
)


def has_link(text: str) -> bool:
    """Return whether `text` holds an address of the web, also one that is a little disguised."""
    seen = INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).replace("。", ".")
    return bool(LINK.search(seen))
