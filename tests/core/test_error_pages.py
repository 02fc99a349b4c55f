import pytest
from django.template.loader import get_template

from core.views import server_error


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_offer_a_way_on(name):
    page = get_template(f"{name}.html").render({})

    assert '<a class="button button--leaf" href="/' in page


@pytest.mark.django_db
def test_server_error_page_needs_no_database(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(rf.get("/vi/"))

    assert response.status_code == 500
    assert '<main class="main" id="main"' in response.content.decode()
