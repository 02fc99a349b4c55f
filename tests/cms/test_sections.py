"""Who may write where, and who says yes."""

from types import SimpleNamespace

import pytest
from wagtail.models import TaskState
from wagtail.permissions import policy_registry

from cms.models import NewsIndexPage, NewsPage
from cms.models.workflow import leads
from cms.services import open_section, shared_collection, sync_writers
from images.models import Photo
from tests.cms.builders import make_news
from tests.factories import make_officer, make_unit, make_user
from tests.images.builders import make_photo
from union.models import Officer


@pytest.fixture
def province():
    return make_unit(name="Hội LHPN tỉnh")


def officer_of(unit, **fields):
    """An officer whose rights to write are in step."""
    officer = make_officer(unit, **fields)
    sync_writers(user=officer.user)
    return officer.user


def index_of(unit):
    return NewsIndexPage.objects.get(unit=unit, locale__language_code="vi")


def test_section_is_opened_once_with_those_above(province):
    commune = make_unit(province)

    first, again = open_section(unit=commune), open_section(unit=commune)

    assert first == again
    assert index_of(commune).get_parent().specific == index_of(province)


def test_section_has_a_page_in_each_language(province):
    open_section(unit=province)

    languages = NewsIndexPage.objects.filter(unit=province).values_list(
        "locale__language_code", flat=True
    )

    assert sorted(languages) == ["en", "vi"]


def test_officer_may_edit_her_units_pages_only(province):
    ours, theirs = make_unit(province), make_unit(province)
    user = officer_of(ours)
    officer_of(theirs)
    mine, other = make_news(index_of(ours)), make_news(index_of(theirs))

    assert mine.permissions_for_user(user).can_edit()
    assert not other.permissions_for_user(user).can_edit()


def test_officer_cannot_open_another_units_page_in_the_editor(client, province):
    ours, theirs = make_unit(province), make_unit(province)
    client.force_login(officer_of(ours))
    officer_of(theirs)
    other = make_news(index_of(theirs))

    response = client.get(f"/staff/pages/{other.pk}/edit/")

    assert (response.status_code, response.url) == (302, "/staff/")


def test_officer_above_may_edit_below(province):
    commune = make_unit(province)
    user = officer_of(province)
    officer_of(commune)

    assert make_news(index_of(commune)).permissions_for_user(user).can_edit()


def test_officer_of_a_commune_cannot_publish(province):
    commune = make_unit(province)
    user = officer_of(commune)

    assert not make_news(index_of(commune)).permissions_for_user(user).can_publish()


def test_rights_end_with_the_office(province):
    commune = make_unit(province)
    user = officer_of(commune)
    Officer.objects.filter(user=user).update(to_date="2025-08-01")

    sync_writers(user=user)

    assert not user.groups.exists()


def test_article_is_published_after_two_approvals(province):
    commune = make_unit(province)
    writer = officer_of(commune)
    leader = officer_of(commune, role="leader")
    editor = officer_of(province, role="editor")
    news = make_news(index_of(commune), live=False)
    news.save_revision(user=writer)
    state = news.get_workflow().start(news, writer)

    state.current_task_state.approve(user=leader)
    state.refresh_from_db()
    assert not NewsPage.objects.get(pk=news.pk).live
    state.current_task_state.approve(user=editor)

    assert NewsPage.objects.get(pk=news.pk).live


def test_only_the_units_leader_sees_the_first_step(province):
    commune, elsewhere = make_unit(province), make_unit(province)
    writer, leader = officer_of(commune), officer_of(commune, role="leader")
    stranger = officer_of(elsewhere, role="leader")
    news = make_news(index_of(commune), live=False)
    news.save_revision(user=writer)
    task = news.get_workflow().start(news, writer).current_task_state.task.specific

    seen = [
        task.get_task_states_user_can_moderate(user).count() for user in (writer, leader, stranger)
    ]

    assert seen == [0, 1, 0]
    assert TaskState.objects.count() == 1


def test_new_article_belongs_to_the_unit_of_its_index(client, province):
    commune = make_unit(province)
    client.force_login(officer_of(commune))
    index = index_of(commune)
    form = {
        "title": "Sen nở",
        "slug": "sen-no",
        "summary": "Sen nở sớm.",
        "category": "news",
        "date": "20/11/2026",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "seller_links-TOTAL_FORMS": "0",
        "seller_links-INITIAL_FORMS": "0",
        "product_links-TOTAL_FORMS": "0",
        "product_links-INITIAL_FORMS": "0",
        "topic_links-TOTAL_FORMS": "0",
        "topic_links-INITIAL_FORMS": "0",
    }

    client.post(f"/staff/pages/add/cms/newspage/{index.pk}/", form)

    assert NewsPage.objects.get(slug="sen-no").unit == commune


def test_stranger_may_not_enter_the_staff_area(client):
    client.force_login(make_user())

    assert client.get("/staff/").status_code == 404


def test_officer_may_choose_shared_pictures_but_not_change_them(province):
    user = officer_of(make_unit(province))
    shared = Photo(title="Mùa sen", file=make_photo(), collection=shared_collection())
    shared.save()

    policy = policy_registry.get_by_type(Photo)
    chosen = policy.instances_user_has_permission_for(user, "choose")
    changed = policy.instances_user_has_permission_for(user, "change")

    assert (list(chosen), list(changed)) == ([shared], [])


def test_a_snippet_with_a_unit_is_approved_by_that_units_leader(province):
    commune, elsewhere = make_unit(province), make_unit(province)
    leader, editor = officer_of(commune, role="leader"), officer_of(commune, role="editor")
    stranger = officer_of(elsewhere, role="leader")
    snippet = SimpleNamespace(unit=commune)

    assert [leads(user, snippet) for user in (leader, editor, stranger)] == [True, False, False]


def test_a_snippet_without_a_unit_is_approved_by_administrators_only(province):
    nobodys = SimpleNamespace(unit=None)
    leader, administrator = officer_of(province, role="leader"), make_user(is_superuser=True)

    assert [leads(user, nobodys) for user in (leader, administrator)] == [False, True]
