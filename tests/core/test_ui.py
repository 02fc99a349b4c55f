from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from core.icons import ICONS
from core.languages import Said


def rendered(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("language", "source", "expected"),
    [
        ("vi", "{{ 125000|money:'VND' }}", "125.000\u00a0₫"),
        ("en", "{{ 125000|money:'VND' }}", "125,000\u00a0₫"),
        ("vi", "{{ None|money:'VND' }}", ""),
        ("vi", "{{ day|local_date }}", "22/11/2026"),
        ("en", "{{ day|local_date }}", "22 Nov 2026"),
        ("vi", "{{ None|local_date }}", ""),
        ("vi", "{{ day|long_date }}", "ngày 22 tháng 11 năm 2026"),
        ("en", "{{ day|long_date }}", "22 November 2026"),
        ("de", "{{ day|long_date }}", "22. November 2026"),
        ("ar", "{{ day|long_date }}", "\u206822 نوفمبر 2026\u2069"),
        ("hi", "{{ day|long_date }}", "22 नवंबर 2026"),
        ("vi", "{{ None|long_date }}", ""),
        ("vi", "a{% comma %}b", "a, b"),
        ("ar", "a{% comma %}b", "a، b"),
        ("vi", "{{ per|price_per }}", "380.000\u00a0₫/lít"),
        ("ar", "{{ per|price_per }}", "\u2068\u2066380,000\u00a0₫\u2069/لتر\u2069"),
        ("vi", "{{ 7840|local_number }}", "7.840"),
        ("en", "{{ 7840|local_number }}", "7,840"),
        ("vi", "{{ 0.65|local_percent }}", "65%"),
        ("de", "{{ 1250000|money:'VND' }}", "1.250.000\u00a0₫"),
        ("de", "{{ day|local_date }} {{ day|local_month }}", "22.11.2026 November 2026"),
        ("hi", "{{ 1250000|money:'VND' }}", "12,50,000\u00a0₫"),
        ("hi", "{{ day|local_date }}", "22 नवंबर 2026"),
        ("ar", "{{ 125000|money:'VND' }}", "\u2066125,000\u00a0₫\u2069"),
        ("ar", "{{ 20000|money_off }}", "\u2066−\u206620,000\u00a0₫\u2069\u2069"),
        ("ar", "{{ day|local_date }}", "\u206822 نوفمبر 2026\u2069"),
        ("ar", "{{ '+84912345678'|local_phone }}", "\u20660912 345 678\u2069"),
        ("vi", "{{ 20000|money_off }}", "−20.000\u00a0₫"),
    ],
)
def test_amounts_and_days_follow_the_language(language, source, expected):
    with translation.override(language):
        shown = rendered(source, day=date(2026, 11, 22), per=(380_000, "l"))

    assert shown == expected


def test_times_are_shown_as_the_clock_stands_here():
    moment = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)

    with translation.override("vi"):
        shown = rendered("{{ at|local_time }} {{ at|local_date }}", at=moment)

    assert shown == "01:30 22/11/2026"


@pytest.mark.parametrize("name", sorted(ICONS))
def test_icon_is_hidden_from_screen_readers(name):
    drawn = rendered(f"{{% icon '{name}' %}}")

    assert drawn.startswith(
        f'<svg class="icon icon--{name}" viewBox="0 0 24 24" aria-hidden="true"><'
    )


def test_icon_alone_says_its_label_escaped():
    drawn = rendered("{% icon 'close' label %}", label="<b>")

    assert drawn.endswith('</svg><span class="visually-hidden">&lt;b&gt;</span>')


def test_unknown_icon_is_an_error_not_a_gap():
    with pytest.raises(KeyError, match="'unicorn'"):
        rendered("{% icon 'unicorn' %}")


def test_photo_offers_its_sizes_and_keeps_room():
    photo = SimpleNamespace(
        url_400="/4.webp",
        url_800="/8.webp",
        url_1600="/16.webp",
        width=1600,
        height=900,
        alt='"Hũ"',
    )

    shown = rendered("{% photo photo sizes='50vw' %}", photo=photo)

    assert shown == (
        '<img src="/4.webp" srcset="/4.webp 400w, /8.webp 800w, /16.webp 1600w" sizes="50vw"'
        ' width="1600" height="900" alt="&quot;Hũ&quot;" loading="lazy" decoding="async">'
    )


def test_photo_not_ready_offers_its_only_size():
    photo = SimpleNamespace(
        url_400="/8.webp", url_800="/8.webp", url_1600="/8.webp", width=800, height=800, alt="Hũ"
    )

    shown = rendered("{% photo photo eager=True decorative=True %}", photo=photo)

    assert shown == (
        '<img src="/8.webp" srcset="/8.webp 800w" sizes="(width &lt; 48rem) 45vw, 17rem"'
        ' width="800" height="800" alt="" fetchpriority="high" decoding="async">'
    )


def test_photo_missing_draws_a_lotus():
    shown = rendered("{% photo None %}")

    assert shown == (
        '<img src="/static/img/no-photo.svg" width="400" height="400" alt="" loading="lazy">'
    )


def test_panel_escapes_its_title_and_keeps_its_content():
    shown = rendered("{% panel title=title %}<p>x</p>{% endpanel %}", title="A & B")

    assert shown == (
        '<section class="panel"><h2 class="panel__title">A &amp; B</h2><p>x</p></section>'
    )


def test_pagination_keeps_the_query_and_marks_the_page():
    page = Paginator(range(100), 10).page(2)
    request = RequestFactory().get("/", {"q": "mật ong & sáp", "page": "2"})

    with translation.override("en"):
        shown = rendered("{% pagination page %}", page=page, request=request)

    query = "q=m%E1%BA%ADt+ong+%26+s%C3%A1p&amp;page="
    assert f'href="?{query}1" rel="prev"' in shown
    assert f'href="?{query}3" rel="next"' in shown
    assert f'href="?{query}2" aria-current="page"' in shown


def test_pagination_of_one_page_shows_nothing():
    page = Paginator(range(3), 10).page(1)

    shown = rendered("{% pagination page %}", page=page, request=RequestFactory().get("/"))

    assert shown.strip() == ""


class PhoneForm(forms.Form):
    phone = forms.CharField(label="Phone", help_text="The courier calls it.")

    def clean_phone(self):
        raise forms.ValidationError("A digit is <missing>.")


def test_field_ties_label_hint_and_error_to_the_input():
    form = PhoneForm({"phone": '09"1'})

    shown = str(form)

    assert '<label class="field__label" for="id_phone">Phone</label>' in shown
    assert 'value="09&quot;1"' in shown
    assert 'aria-invalid="true" aria-describedby="id_phone_helptext id_phone_error"' in shown
    assert '<div id="id_phone_error"><p class="field__error">' in shown
    assert "A digit is &lt;missing&gt;." in shown
    assert '<div class="field__hint" id="id_phone_helptext">The courier calls it.</div>' in shown


@pytest.mark.parametrize(
    ("page", "words_in", "expected"),
    [
        ("vi", "vi", ""),
        ("de", "vi", ' lang="vi"'),
        ("ar", "ar", ""),
        ("ar", "en", ' lang="en" dir="ltr"'),
        ("en", "ar", ' lang="ar" dir="rtl"'),
    ],
)
def test_words_in_another_language_say_so(page, words_in, expected):
    with translation.override(page):
        shown = rendered("{{ words|lang_of }}", words=Said("mật ong", words_in))

    assert shown == expected


def test_words_of_no_known_language_say_nothing():
    assert rendered("{{ 'mật ong'|lang_of }}") == ""
