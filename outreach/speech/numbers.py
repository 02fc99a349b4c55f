"""Numbers in Vietnamese words."""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SCALES = ("", "nghìn", "triệu", "tỷ")
HIGHEST = 10**12  # what is longer is read digit by digit


def in_words(number: int) -> str:
    """Return e.g. "hai nghìn không trăm hai mươi sáu" for 2026; 0 ≤ number < 10^12."""
    if number < 1000:
        return _below_thousand(number, is_first=True)
    groups: list[int] = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    words = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            is_first = place == len(groups) - 1
            said = _below_thousand(groups[place], is_first=is_first)
            words.append(f"{said} {SCALES[place]}".strip())
    return " ".join(words)


def digit_by_digit(digits: str) -> str:
    """Return the digits one after the other, as phone numbers are said."""
    return " ".join(DIGITS[int(digit)] for digit in digits)


def _below_thousand(number: int, *, is_first: bool) -> str:
    """Return 0 to 999; within a longer number the hundreds are always said."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and is_first:
        return _below_hundred(rest)
    words = f"{DIGITS[hundreds]} trăm"
    if not rest:
        return words
    return f"{words} linh {DIGITS[rest]}" if rest < 10 else f"{words} {_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    words = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if not ones:
        return words
    return f"{words} {_ones_after_tens(tens, ones)}"


def _ones_after_tens(tens: int, ones: int) -> str:
    """After tens some digits sound different: mốt, tư, lăm."""
    if ones == 5:
        return "lăm"
    if tens > 1 and ones in (1, 4):
        return {1: "mốt", 4: "tư"}[ones]
    return DIGITS[ones]
