"""The demo's page views: sixty days, busier at weekends, most on the day a thing is new."""

import random
from datetime import timedelta

from django.utils.timezone import localdate

from marketplace.demo.outreach import SEED, subjects_read
from visits.models import DailyViews

DAYS = 60
BUSY = (1.0, 0.95, 0.95, 1.0, 1.1, 1.35, 1.45)  # Monday to Sunday
OF_LANGUAGE = {"vi": 1.0, "en": 0.12}  # of its readers; other languages have few


def load_views() -> int:
    """Count sixty days of readers if nothing was counted yet; return how many rows."""
    if DailyViews.objects.exists():
        return 0
    dice, today = random.Random(SEED), localdate()
    rows = []
    for subject, language, unit, usual in subjects_read():
        new_at = dice.randrange(8, DAYS)  # days ago
        liked = dice.lognormvariate(0, 0.7) * OF_LANGUAGE.get(language, 0.05)
        for back in range(min(DAYS, new_at + 1)):
            day = today - timedelta(days=back)
            age = new_at - back
            mean = usual * liked * (0.25 + 3.2 / (1 + age)) * BUSY[day.weekday()]
            count = round(mean * dice.uniform(0.7, 1.3))
            if count:
                rows.append(
                    DailyViews(
                        subject=subject, language=language, unit_id=unit, day=day, count=count
                    )
                )
    DailyViews.objects.bulk_create(rows, batch_size=1000, ignore_conflicts=True)
    return len(rows)
