"""Put a home page in each language that the site has learned since."""

from django.db import migrations

HOMES = [
    ("de", "Startseite", "home-de"),
    ("ar", "الصفحة الرئيسية", "home-ar"),
    ("hi", "मुखपृष्ठ", "home-hi"),
]


def open_homes(apps, schema_editor):
    """Make the home pages beside those of the first two languages."""
    page_model = apps.get_model("wagtailcore", "Page")
    locale_model = apps.get_model("wagtailcore", "Locale")
    home_model = apps.get_model("cms", "HomePage")
    first = home_model.objects.filter(depth=2).order_by("path").first()
    if first is None:
        return
    for code, title, slug in HOMES:
        locale, _ = locale_model.objects.get_or_create(language_code=code)
        if home_model.objects.filter(locale=locale, translation_key=first.translation_key).exists():
            continue
        last = page_model.objects.filter(depth=2).order_by("path").last()
        number = _number(last.path[4:]) + 1
        home_model.objects.create(
            title=title,
            draft_title=title,
            promise=title,
            slug=slug,
            content_type_id=first.content_type_id,
            path=f"0001{_step(number)}",
            depth=2,
            numchild=0,
            url_path=f"/{slug}/",
            locale=locale,
            translation_key=first.translation_key,
            live=True,
        )
        page_model.objects.filter(depth=1).update(
            numchild=page_model.objects.filter(depth=2).count()
        )


ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # of treebeard's paths


def _number(step: str) -> int:
    return int(step, 36)


def _step(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number, 36)
        letters = ALPHABET[rest] + letters
    return letters.rjust(4, "0")


class Migration(migrations.Migration):
    dependencies = [("cms", "0007_a_category_is_a_filter"), ("wagtailcore", "0098_apitoken")]
    operations = [migrations.RunPython(open_homes, migrations.RunPython.noop)]
