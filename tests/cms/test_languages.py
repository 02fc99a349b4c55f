import pytest
from wagtail.models import Locale

from cms.models import HomePage, NewsIndexPage
from tests.cms.builders import make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    home = HomePage.objects.get(locale__language_code="vi")
    index = NewsIndexPage(title="Tin", slug="tin")
    home.add_child(instance=index)
    return make_news(index, title="Lúa tím")


def test_the_chooser_offers_every_language_and_names_those_that_are_there(client, article):
    html = client.get(article.url).content.decode()

    assert html.count('rel="nofollow">Deutsch') == 2  # in the head and in the foot
    assert f'<a href="/de/nearest/{article.pk}/" hreflang="de"' in html
    assert '<link rel="alternate" hreflang="de"' not in html
    assert 'hreflang="x-default" href="http://testserver' + article.url in html.replace(
        "http://127.0.0.1:8000", "http://testserver"
    )


@pytest.mark.parametrize(("code", "name"), [("de", "Deutsch"), ("ar", "العربية")])
def test_a_missing_page_leads_home_where_that_is_said(client, article, code, name):
    answer = client.get(f"/{code}/nearest/{article.pk}/", follow=True)

    assert answer.redirect_chain[-1] == (f"/{code}/?untranslated=1", 302)
    assert b'class="notice"' in answer.content


def test_a_missing_page_leads_to_the_nearest_above_it(client, article):
    index = article.get_parent().specific
    german = index.copy_for_translation(Locale.objects.get(language_code="de"))
    german.title, german.slug = "Aktuelles", "aktuelles"
    german.save_revision().publish()

    answer = client.get(f"/de/nearest/{article.pk}/")

    assert (answer.status_code, answer["Location"]) == (302, "/de/aktuelles/?untranslated=1")


def test_a_page_that_is_there_is_where_one_comes_out(client, article):
    answer = client.get(f"/vi/nearest/{article.pk}/")

    assert (answer.status_code, answer["Location"]) == (302, article.url)


@pytest.mark.parametrize("address", ["/de/nearest/999999999/", "/de/nearest/1/x/"])
def test_what_is_no_page_leads_nowhere(client, address):
    assert client.get(address).status_code == 404


def test_a_draft_leads_nowhere(client, article):
    article.unpublish()

    assert client.get(f"/de/nearest/{article.pk}/").status_code == 404


def test_the_chooser_keeps_what_is_asked_for(client):
    html = client.get("/vi/union/?q=c%C3%B3i&page=1").content.decode()

    assert '<a href="/de/union/?q=c%C3%B3i&amp;page=1" hreflang="de"' in html
    assert '<link rel="alternate" hreflang="de" href="http://127.0.0.1:8000/de/union/">' in html
    assert 'hreflang="x-default" href="http://127.0.0.1:8000/union/">' in html
