"""Compile translations without gettext's programs."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Make the .mo file of each changed .po file. Safe to repeat."
    requires_system_checks: list[str] = []

    def handle(self, **options: object) -> None:
        folders = [Path(folder) for folder in settings.LOCALE_PATHS]
        sources = [po for folder in folders for po in folder.glob("*/LC_MESSAGES/*.po")]
        for source in sorted(sources):
            compiled = source.with_suffix(".mo")
            if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
                continue
            with source.open("rb") as file:
                catalogue = read_po(file, locale=source.parts[-3])
            with compiled.open("wb") as file:
                write_mo(file, catalogue)
            self.stdout.write(f"{source.parts[-3]}: {len(catalogue)} sentences")
