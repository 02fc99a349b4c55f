"""Static files of a live site: hashed, compressed, the style sheets joined into one."""

import re
from collections.abc import Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from core.stylesheets import JOINED, SHEETS

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class JoinedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Joins `SHEETS` into one file while static files are collected."""

    def stylesheets(self) -> list[str]:
        """Return the sheets a page links: one when they have been joined."""
        joined = not settings.DEBUG and JOINED in self.hashed_files
        return [JOINED] if joined else SHEETS

    def post_process(self, paths: dict, dry_run: bool = False, **options) -> Iterator:
        """Write the joined sheet, then hash and compress it with all others."""
        if not dry_run:
            self.delete(JOINED)
            self._save(JOINED, ContentFile(self._joined_sheets().encode()))
            paths[JOINED] = (self, JOINED)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def _joined_sheets(self) -> str:
        sheets = [self.open(name).read().decode() for name in SHEETS]
        return "".join(smaller(sheet) for sheet in sheets)


def smaller(sheet: str) -> str:
    """Return a style sheet without comments, indentation and empty lines.

    Sheets name no files by `url()`: a relative one would break when joined.
    """
    lines = (line.strip() for line in COMMENT.sub("", sheet).splitlines())
    return "".join(f"{line}\n" for line in lines if line)
