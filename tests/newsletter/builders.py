"""Readers and letters."""

from datetime import timedelta

from django.utils import timezone

from newsletter.models import Issue, Subscriber


def make_reader(unit, email="lan@example.org", **fields):
    """Somebody who confirmed."""
    reader = Subscriber.objects.create(
        email=email, language="vi", confirmed_at=timezone.now(), **fields
    )
    reader.units.add(unit)
    return reader


def make_issue(unit, **fields):
    until = timezone.localdate() + timedelta(days=1)
    usual = {
        "unit": unit,
        "language": "vi",
        "rhythm": "weekly",
        "title": "Tin tuần này",
        "since": until - timedelta(days=7),
        "until": until,
        "items": [
            {"kind": "news", "title": "Mùa sen", "url": "http://x/vi/", "summary": "Sen nở."}
            | {"unit": "Xã", "topics": []}
        ],
    }
    return Issue.objects.create(**(usual | fields))
