"""Making post packs and keeping what an officer made of their words."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from core.text import slugify
from outreach.models import PostPack, TrackedLink
from outreach.pack.source import Source
from outreach.pack.texts import LONGEST, first_texts
from union.models import Unit

CHANNELS = ("facebook", "zalo", "zalo_group", "mocha", "poster")


@transaction.atomic
def make_pack(*, source: Source, unit: Unit, by: User) -> PostPack:
    """Return the unit's pack of something published, made with its short links on first use."""
    links = links_of(source=source, unit=unit, by=by)
    texts = first_texts(source, {channel: link.address for channel, link in links.items()})
    pack, _is_new = PostPack.objects.get_or_create(
        subject=source.subject,
        language=source.language,
        unit=unit,
        defaults={"title": source.title, "texts": texts, "made_by": by},
    )
    return pack


@transaction.atomic
def links_of(*, source: Source, unit: Unit, by: User) -> dict[str, TrackedLink]:
    """Return the short links of a pack by channel; they stay the same however often it is made."""
    return {
        channel: TrackedLink.objects.get_or_create(
            subject=source.subject,
            language=source.language,
            unit=unit,
            channel=channel,
            defaults={
                "path": source.path,
                "title": source.title,
                "campaign": slugify(source.title, 60),
                "made_by": by,
            },
        )[0]
        for channel in CHANNELS
    }


def save_pack(*, pack: PostPack, texts: dict[str, str], version: int) -> bool:
    """Keep the words of a pack; False if somebody else has changed them meanwhile."""
    kept = {name: text[: LONGEST[name]] for name, text in texts.items() if name in LONGEST}
    same = PostPack.objects.filter(pk=pack.pk, version=version)
    changed = same.update(texts=kept, version=F("version") + 1, saved_at=timezone.now())
    return changed == 1


def write_anew(*, pack: PostPack, source: Source, by: User) -> bool:
    """Forget what was changed and write the words once more from what is published now."""
    links = links_of(source=source, unit=pack.unit, by=by)
    TrackedLink.objects.filter(pk__in=[link.pk for link in links.values()]).update(
        path=source.path, title=source.title
    )
    PostPack.objects.filter(pk=pack.pk).update(title=source.title)
    texts = first_texts(source, {channel: link.address for channel, link in links.items()})
    return save_pack(pack=pack, texts=texts, version=pack.version)
