"""Feeds that programs read."""

import re

from django.utils.feedgenerator import Rss201rev2Feed

NOT_IN_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]")


class Rss(Rss201rev2Feed):
    """RSS without the signs that XML forbids: one in one title would end the whole feed."""

    def write(self, outfile: object, encoding: str) -> None:
        self.feed = _plain(self.feed)
        self.items = [_plain(item) for item in self.items]
        super().write(outfile, encoding)


def _plain(said: dict[str, object]) -> dict[str, object]:
    return {
        name: NOT_IN_XML.sub("", value) if isinstance(value, str) else value
        for name, value in said.items()
    }
