"""Put an empty home page in each language where Wagtail left its welcome page."""

import uuid

from django.db import migrations

HOMES = [("vi", "Trang chủ", "home"), ("en", "Home", "home-en")]


def open_site(apps, schema_editor):
    """Make the home pages and the site that shows them."""
    page_model = apps.get_model("wagtailcore", "Page")
    locale_model = apps.get_model("wagtailcore", "Locale")
    site_model = apps.get_model("wagtailcore", "Site")
    home_model = apps.get_model("cms", "HomePage")
    content_type_model = apps.get_model("contenttypes", "ContentType")
    content_type, _ = content_type_model.objects.get_or_create(model="homepage", app_label="cms")

    page_model.objects.filter(depth__gt=1, slug="home").delete()
    site_model.objects.all().delete()
    key = uuid.uuid4()
    homes = []
    for number, (code, title, slug) in enumerate(HOMES, 1):
        locale, _ = locale_model.objects.get_or_create(language_code=code)
        homes.append(
            home_model.objects.create(
                title=title,
                draft_title=title,
                promise=title,
                slug=slug,
                content_type=content_type,
                path=f"0001{number:04d}",
                depth=2,
                numchild=0,
                url_path=f"/{slug}/",
                locale=locale,
                translation_key=key,
                live=True,
            )
        )
    page_model.objects.filter(depth=1).update(numchild=len(homes))
    site_model.objects.create(hostname="localhost", root_page_id=homes[0].pk, is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(open_site, migrations.RunPython.noop)]
