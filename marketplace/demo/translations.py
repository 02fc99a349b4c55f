"""The demo's pages that exist in five languages, translated as editors do it: by PO files."""

import polib
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from core.languages import FIRST
from fanpages.models import Post
from marketplace.demo.files import FOLDER, read
from marketplace.demo.languages import CODES

# Parents first: what has no translation above it gets a copy there.
PAGES = (
    "tin-tuc",
    "gioi-thieu",
    "cach-mua",
    "mo-gian-hang",
    "giao-hang-doi-tra",
    "bao-ve-thong-tin",
    "dieu-khoan",
    "lien-he",
    "tu-con-do-den-gian-hang",
)


def load_translations() -> int:
    """Translate and publish these pages where nobody has; return how many are new."""
    locales = list(Locale.objects.filter(language_code__in=CODES))
    added = 0
    for slug in PAGES:
        page = Page.objects.filter(slug=slug, locale__language_code="vi").first()
        if page is None or Translation.objects.filter(source__object_id=page.translation_key):
            continue
        translate_object(page.specific, locales)
        for translation in Translation.objects.filter(source__object_id=page.translation_key):
            _fill(translation, slug)
            added += 1
    return added


def load_post_translations() -> int:
    """Publish posts in the other languages where nobody has; return how many are new."""
    locales = list(Locale.objects.exclude(language_code=FIRST))
    added = 0
    for row in read("posts")["translations"]:
        post = Post.objects.filter(text=row["text"], locale__language_code=FIRST).first()
        if post is None or Translation.objects.filter(source__object_id=post.translation_key):
            continue
        translate_object(post, locales)
        for translation in Translation.objects.filter(source__object_id=post.translation_key):
            _say(translation, row["said"][translation.target_locale.language_code])
            added += 1
    return added


def _say(translation: Translation, text: str) -> None:
    """Publish a post with these words, at the time of its original."""
    po = translation.export_po()
    for entry in po:
        entry.msgstr = text.replace("\n", "<br/>")
    translation.import_po(po, tool_name="PO File")
    translation.save_target(publish=True)
    original = Post.objects.get(
        translation_key=translation.source.object_id, locale__language_code=FIRST
    )
    when = {name: getattr(original, name) for name in ("first_published_at", "last_published_at")}
    key = {"translation_key": original.translation_key, "locale": translation.target_locale}
    Post.objects.filter(**key).update(**when)


def _fill(translation: Translation, slug: str) -> None:
    """Publish a translation with the words of its PO file."""
    code = translation.target_locale.language_code
    words = polib.pofile(str(FOLDER / "content" / "po" / f"{slug}.{code}.po"))
    said = {entry.msgid: entry.msgstr for entry in words}
    po = translation.export_po()
    for entry in po:
        entry.msgstr = said.get(entry.msgid, "")
    translation.import_po(po, tool_name="PO File")
    translation.save_target(publish=True)
    published = {"last_published_at": timezone.now()}  # written before the demo's own dates
    Page.objects.filter(
        translation_key=translation.source.object_id, locale=translation.target_locale
    ).update(**published)
