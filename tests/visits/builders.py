"""Builders of views."""

from datetime import timedelta

from django.utils import timezone

from visits.models import DailyViews


def make_views(subject: str = "page:a", count: int = 1, **fields: object) -> DailyViews:
    """Views of today, or of `days_ago`."""
    day = timezone.localdate() - timedelta(days=fields.pop("days_ago", 0))
    fields = {"language": "vi", "day": day} | fields
    return DailyViews.objects.create(subject=subject, count=count, **fields)
