"""Say how well search answers, by the judgements of people. Needs the demo's products."""

from collections.abc import Iterable
from pathlib import Path
from statistics import fmean

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from marketplace.judging import Verdict, cards, judge, read_judgements
from products.search import find_products

FILE = Path(settings.BASE_DIR) / "tests/search/judgements.csv"
ENGINES = ("database", "server")


class Command(BaseCommand):
    help = "Print how well search finds what people judged right, by kind of search."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--engine", choices=ENGINES, default="")
        parser.add_argument("--show-worst", type=int, default=0, metavar="N")
        parser.add_argument("--wanted", type=float, default=0.9, help="the least nDCG@10")

    def handle(self, **options: object) -> None:
        if options["engine"] == "database":
            settings.SEARCH_URL = ""
        if options["engine"] == "server" and not settings.SEARCH_URL:
            raise CommandError("Set SEARCH_URL to judge the search server.")
        known = cards()
        verdicts = judge(read_judgements(FILE, known), find_products, known)
        self.print_table(verdicts)
        worst = sorted(verdicts, key=lambda verdict: verdict.ndcg)[: options["show_worst"]]
        for verdict in worst:
            self.print_answers(verdict)
        if fmean(verdict.ndcg for verdict in verdicts) < options["wanted"]:
            raise CommandError(f"Wanted: nDCG@10 of {options['wanted']:.3f}.", returncode=1)

    def print_table(self, verdicts: list[Verdict]) -> None:
        self.stdout.write(
            f"{'kind':13}{'searches':>9}{'nDCG@10':>9}{'recall@24':>11}{'first':>7}{'never':>7}"
        )
        for kind in dict.fromkeys(verdict.kind for verdict in verdicts):
            self.print_line(kind, [verdict for verdict in verdicts if verdict.kind == kind])
        self.print_line("all", verdicts)

    def print_line(self, kind: str, verdicts: list[Verdict]) -> None:
        def mean(values: Iterable[float]) -> float:
            return fmean(values)

        self.stdout.write(
            f"{kind:13}{len(verdicts):9}{mean(v.ndcg for v in verdicts):9.3f}"
            f"{mean(v.recall for v in verdicts):11.3f}"
            f"{mean(v.first_is_right for v in verdicts):7.0%}"
            f"{sum(bool(v.forbidden) for v in verdicts):7}"
        )

    def print_answers(self, verdict: Verdict) -> None:
        worth = verdict.judgement.worth
        self.stdout.write(f"\n{verdict.ndcg:.2f}  {verdict.kind}: {verdict.judgement.text}")
        answered = [f"{slug}:{worth.get(slug, 0)}" for slug in verdict.answered[:10]]
        missing = [s for s in worth if worth[s] == 3 and s not in verdict.answered[:10]]
        self.stdout.write(f"  {' '.join(answered)}\n  missing: {' '.join(missing[:8])}")
