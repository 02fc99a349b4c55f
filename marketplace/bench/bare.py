"""What the site's pages are compared with: Django and nothing else.

    /constant/   a constant
    /template/   a template of about 30 KB and one query
    /order/      one transaction with as many rows as an order of three sellers

Run by gunicorn as `marketplace.bench.bare:application`, with the site's database.
"""

import os
import secrets
from pathlib import Path

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

ROW = """<li class="product-card"><div class="product-card__photo"><img src="/media/{{ row.pk }}-400.webp"
srcset="/media/{{ row.pk }}-400.webp 400w, /media/{{ row.pk }}-800.webp 800w" sizes="45vw" width="800"
height="800" alt="{{ row.name }}" loading="lazy"></div><h3><a href="/vi/products/{{ row.slug }}/">{{ row.name }}</a>
</h3><p>{{ row.summary }}</p><p class="price">{{ row.price_from }}</p><p>{{ row.unit }}</p></li>"""  # noqa: E501
PAGE = (
    "<!doctype html><html><head><title>{{ title }}</title></head><body><ul>{% for row in rows %}"
    + ROW
    + "{% endfor %}</ul><p>"
    + "Lorem ipsum dolor sit amet. " * 650
    + "</p></body></html>"
)

if not settings.configured:
    import dj_database_url

    settings.configure(
        SECRET_KEY="bench",  # it measures and serves nobody
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="marketplace.bench.bare",
        DATABASES={"default": dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=60)},
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.cached.Loader",
                            [("django.template.loaders.locmem.Loader", {"page.html": PAGE})],
                        )
                    ]
                },
            }
        ],
        BASE_DIR=Path.cwd(),
    )
    django.setup()


def constant(request: HttpRequest) -> HttpResponse:
    """Answer two words."""
    return HttpResponse("xin chào")


def template(request: HttpRequest) -> HttpResponse:
    """Read 24 rows in one query and render them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, name, slug, summary, price_from, unit FROM products_product"
            " WHERE is_public ORDER BY listed_at DESC, id DESC LIMIT 24"
        )
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:
        row["pk"] = row["id"]
    return render(request, "page.html", {"title": "Bare", "rows": rows})


def order(request: HttpRequest) -> HttpResponse:
    """Take three units from stock and write fifteen rows, all or nothing."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM products_variant WHERE stock > 0 AND id >= %s ORDER BY id LIMIT 3",
            [secrets.randbelow(1000)],
        )
        for (variant,) in cursor.fetchall():
            cursor.execute(
                "UPDATE products_variant SET stock = stock - 1 WHERE id = %s AND stock >= 1",
                [variant],
            )
        rows = [(variant, number, "x" * 120) for number in range(15)]
        cursor.executemany(
            "INSERT INTO bench_rows (about, number, words) VALUES (%s, %s, %s)", rows
        )
    return HttpResponse("ok")


urlpatterns = [
    path("constant/", constant),
    path("template/", template),
    path("order/", csrf_exempt(order)),
]
application = WSGIHandler()
