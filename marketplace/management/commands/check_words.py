"""Refuse a site whose own words are not complete in every language."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from polib import pofile

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
SOURCES = ("*.py", "*.html", "*.txt", "*.js")


class Command(BaseCommand):
    help = "Fail on a missing, fuzzy or broken translation. Changes nothing."

    def handle(self, **options: object) -> None:
        problems = []
        for code, _name in settings.LANGUAGES:
            if code != "en":  # source strings are English
                problems += self.problems_of(code)
        if problems:
            raise CommandError("\n".join([f"{len(problems)} problems:", *problems[:50]]))
        self.stdout.write("All words are translated.")

    def problems_of(self, code: str) -> list[str]:
        path = Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.po"
        with path.open("rb") as file:
            catalogue = read_po(file, locale=code)
        problems = []
        for message in catalogue:
            if message.id and (said := self.problem(message)):
                problems.append(f"{code}: {said}: {message.id!r}")
        known = {(m.context, m.id if isinstance(m.id, str) else m.id[0]) for m in catalogue if m.id}
        for key in self.used_words(code) - known:
            problems.append(f"{code}: not collected: {key[1]!r}")
        return problems

    @staticmethod
    def problem(message: object) -> str:
        texts = message.string if isinstance(message.string, tuple | list) else [message.string]
        if message.fuzzy:
            return "fuzzy"
        if not all(texts):
            return "missing"
        source = message.id if isinstance(message.id, str) else message.id[-1]
        if set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(texts[-1])):
            return "placeholders differ"
        return ""

    def used_words(self, code: str) -> set[tuple[str | None, str]]:
        """Return (context, text) of every string the source marks, read by xgettext."""
        if not shutil.which("xgettext"):
            self.stderr.write("gettext is not installed: new words were not looked for.")
            return set()
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "site"
            tracked = subprocess.run(
                ["git", "ls-files", "-co", "--exclude-standard", *SOURCES],
                cwd=settings.BASE_DIR,
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split()
            for name in tracked:
                source = settings.BASE_DIR / name
                if name.startswith(("tests/", "art/", "demo/")) or not source.exists():
                    continue
                target = copy / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            (copy / "locale").mkdir()
            subprocess.run(
                ["django-admin", "makemessages", "-l", code, "--no-location", "-v0"],
                cwd=copy,
                check=True,
                env=self.environment(),
            )
            made = copy / "locale" / code / "LC_MESSAGES" / "django.po"
            return {(entry.msgctxt, entry.msgid) for entry in pofile(str(made))}

    @staticmethod
    def environment() -> dict[str, str]:
        """Return the environment with this Python's programs first and no settings."""
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"} | {
            "PATH": programs
        }
