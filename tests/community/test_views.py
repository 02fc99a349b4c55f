"""The pages of taking part: what each visitor finds, and what hostile input does."""

import json
from http.cookies import SimpleCookie
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse

from accounts.exports import everything_about
from community import services
from community.models import Comment, Follow, Reaction, Report, ShareDay
from tests.community.builders import make_article, make_comment, make_member, make_strike, say
from tests.factories import make_officer, make_product, make_seller, make_user
from tests.products.builders import allow_staff

HERE = {"sec-fetch-site": "same-origin"}
ELSEWHERE = {"sec-fetch-site": "cross-site"}
PHONE = HERE | {"user-agent": "Mozilla/5.0 (Linux; Android 12)"}


@pytest.fixture
def article():
    return make_article()


@pytest.fixture
def member():
    return make_member(name="Trần Thị Lan")


def browser(user: object = None) -> Client:
    client = Client(headers=PHONE)
    if user:
        client.force_login(user)
    return client


def address(name: str, *args: object) -> str:
    return reverse(f"community:{name}", args=args)


@pytest.mark.parametrize("count", [1, 3])
def test_what_readers_say_takes_few_queries(article, django_assert_max_num_queries, count):
    for _number in range(count):
        first = make_comment(article)
        make_comment(article, parent=first)

    with django_assert_max_num_queries(10):
        page = browser().get(address("about", article.subject)).content.decode()

    assert page.count('class="comment"') == 2 * count


def test_what_readers_say_is_the_same_for_everybody(article, member):
    make_comment(article, user=member)

    answers = [browser(user).get(address("about", article.subject)) for user in (None, member)]

    assert len({answer.content for answer in answers}) == 1
    assert [answer.cookies for answer in answers] == [SimpleCookie()] * 2


def test_a_kept_page_of_comments_costs_no_query(article, settings, django_assert_num_queries):
    settings.PAGE_CACHE_SECONDS = 300
    make_comment(article)
    browser().get(address("about", article.subject))

    with django_assert_num_queries(0):
        assert browser().get(address("about", article.subject)).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_new_comment_shows_on_a_kept_page(settings):
    settings.PAGE_CACHE_SECONDS = 300
    article = make_article()
    url = address("about", article.subject)
    browser().get(url)

    say(make_member(), article, "Lời mới đây")

    assert "Lời mới đây" in browser().get(url).content.decode()


def test_words_are_shown_as_text_never_as_markup(article):
    make_comment(article, text="<b>x</b> https://x.example <script>alert(1)</script>")

    page = browser().get(address("about", article.subject)).content.decode()

    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert 'href="https://x.example' not in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("status", ["waiting", "refused"])
def test_what_is_not_shown_is_nowhere(article, status):
    make_comment(article, text="Bí mật", status=status, reason="x")

    assert "Bí mật" not in browser().get(address("about", article.subject)).content.decode()


def test_an_article_says_where_its_readers_speak(client, article):
    page = client.get(article.url).content.decode()

    assert f'data-talk="{address("about", article.subject)}"' in page
    assert f'action="{address("follow", f"unit:{article.unit_id}")}"' in page


@pytest.mark.parametrize("kind", ["storefront", "product"])
def test_a_stall_and_its_products_offer_to_follow(client, kind):
    product = make_product()
    seller = product.seller
    services.follow(user=make_member(), subject=seller.subject)

    answer = client.get((seller if kind == "storefront" else product).get_absolute_url())

    page = answer.content.decode()
    assert f'action="{address("follow", seller.subject)}"' in page
    assert ("follow__count" in page) == (kind == "storefront")


def test_following_asks_strangers_to_sign_in_and_to_come_back():
    url = address("follow", make_seller().subject)

    answer = browser().post(url)

    assert answer.status_code == 302
    assert unquote(answer.url).endswith(f"?next={url}")


def test_following_from_another_site_is_refused(member):
    client, seller = browser(member), make_seller()

    answer = client.post(address("follow", seller.subject), headers=ELSEWHERE)

    assert (answer.status_code, Follow.objects.count()) == (403, 0)


def test_leaving_offers_to_undo_it(member):
    client, seller = browser(member), make_seller(name="Cói Kim Sơn")
    url = address("follow", seller.subject)
    client.post(url)

    page = client.post(url, {"act": "stop"}, follow=True).content.decode()

    assert Follow.objects.count() == 0
    assert f'action="{url}"' in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_those_followed_takes_the_same_queries(
    member, django_assert_max_num_queries, count
):
    for _number in range(count):
        services.follow(user=member, subject=make_product().seller.subject)
    client = browser(member)

    with django_assert_max_num_queries(16):
        page = client.get(address("following")).content.decode()

    assert page.count("follow-list__item") == count


def test_mine_tells_strangers_nothing(article, member):
    services.react(user=member, subject=article.subject, kind="love")
    asked = {"about": article.subject, "follow": "seller:1"}

    answers = [browser(user).get(address("mine"), asked).json() for user in (None, member)]

    assert answers == [{}, {"follows": [], "reactions": {article.subject: "love"}, "own": []}]


def test_words_typed_before_signing_in_are_kept(article, member):
    client, url = browser(), address("write", article.subject)
    client.post(url, {"text": "Hay quá"})
    client.force_login(member)

    assert "Hay quá" in client.get(url).content.decode()


def test_the_first_comment_asks_for_a_name_and_the_second_does_not(article, member):
    client, url = browser(member), address("write", article.subject)

    first = client.post(url, {"text": "Hay quá"})
    client.post(url, {"text": "Hay quá", "author_name": "Lan"})
    client.post(url, {"text": "Hay nữa"})

    names = Comment.objects.order_by("pk").values_list("text", "author_name")
    assert first.status_code == 200
    assert list(names) == [("Hay quá", "Lan"), ("Hay nữa", "Lan")]


@pytest.mark.parametrize("name", ["lan@example.org", "Hội LHPN tỉnh", "www.re.example", "Admin"])
def test_a_name_that_misleads_is_refused(article, member, name):
    url = address("write", article.subject)

    answer = browser(member).post(url, {"text": "Chào", "author_name": name})

    assert (answer.status_code, Comment.objects.count()) == (422, 0)


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001, "a\0b"])
def test_words_that_are_none_or_too_many_are_refused(article, member, text):
    url = address("write", article.subject)

    answer = browser(member).post(url, {"text": text, "author_name": "Lan"})

    assert (answer.status_code, Comment.objects.count()) == (422, 0)


@pytest.mark.parametrize("subject", ["page:x", "seller:1", "unit:1", "xx:9", "post:zz"])
def test_nobody_talks_about_what_is_not_there(member, subject):
    for name in ("about", "write"):
        assert browser(member).get(address(name, subject)).status_code == 404
    assert browser(member).post(address("reaction", subject), {"kind": "love"}).status_code == 404


def test_another_kind_of_reaction_takes_the_place_of_the_first(article, member):
    client, url = browser(member), address("reaction", article.subject)

    for kind in ("love", "useful", "nonsense"):
        client.post(url, {"kind": kind})

    assert list(Reaction.objects.values_list("kind", flat=True)) == ["useful"]


@pytest.mark.parametrize(
    ("agent", "count"), [("Mozilla/5.0", 1), ("Googlebot/2.1", 0), ("curl/8", 0), ("", 0)]
)
def test_only_people_pass_on(article, agent, count):
    words = {"subject": article.subject, "channel": "zalo"}

    Client().post(address("shared"), words, headers=HERE | {"user-agent": agent})

    assert ShareDay.objects.count() == count


@pytest.mark.usefixtures("same_minute")
def test_one_address_passes_on_six_times_a_minute(article):
    client, words = browser(), {"subject": article.subject, "channel": "zalo"}

    for _number in range(9):
        assert client.post(address("shared"), words).status_code == 204

    assert ShareDay.objects.get().count == 6


@pytest.mark.usefixtures("same_minute")
def test_one_address_reports_twenty_times_a_minute():
    client, url = browser(), address("report", make_comment().key)

    answers = [client.post(url, {"reason": "fraud"}).status_code for _number in range(22)]

    assert (answers.count(200), answers.count(429)) == (20, 2)


def test_a_visitor_may_report(article):
    comment = make_comment(article)

    browser().post(address("report", comment.key), {"reason": "fraud", "words": "Giả"})

    assert Report.objects.values_list("comment", "words", "user").get() == (comment.pk, "Giả", None)


@pytest.mark.parametrize("name", ["comment", "removal"])
def test_a_strangers_comment_is_not_there(name):
    comment = make_comment()

    assert browser(make_member()).get(address(name, comment.key)).status_code == 404
    assert browser(make_member()).post(address(name, comment.key)).status_code == 404
    assert Comment.objects.get().is_shown


def test_an_author_deletes_her_words(member):
    comment = make_comment(user=member)

    browser(member).post(address("removal", comment.key))

    assert Comment.objects.count() == 0


def test_an_objection_is_written_once(member):
    strike = make_strike(make_comment(user=member))
    client, url = browser(member), address("strike", strike.key)

    client.post(url, {"text": "Em không có ý xấu"})
    client.post(url, {"text": "Lần nữa"})

    strike.refresh_from_db()
    assert strike.appeal.text == "Em không có ý xấu"


def test_an_officer_shows_what_she_ticked_of_her_unit_only(article):
    officer = allow_staff(make_officer(article.unit).user)
    hers, other = make_comment(article, status="waiting"), make_comment(status="waiting")

    browser(officer).post(reverse("comment_queue"), {"comment": [hers.key, other.key, "x"]})

    assert list(Comment.objects.shown()) == [hers]


def test_an_officer_of_another_unit_decides_nothing(article):
    comment, stranger = make_comment(article), allow_staff(make_officer().user)
    url = reverse("comment_decision", args=[comment.key])

    answer = browser(stranger).post(url, {"act": "refuse", "reason": "x"})

    assert (answer.status_code, Comment.objects.get().status) == (404, "shown")


def test_an_editor_reads_nothing_of_the_queue(article):
    editor = allow_staff(make_officer(article.unit, role="editor").user)

    assert browser(editor).get(reverse("comment_queue")).status_code == 404


def test_the_list_as_a_file_holds_no_address(article):
    comment = make_comment(article, text="=1+1")
    officer = allow_staff(make_officer(article.unit).user)

    url = reverse("comment_export", args=["csv"]) + "?show=all"
    file = browser(officer).get(url).content.decode()

    assert "'=1+1" in file
    assert comment.user.email not in file


def test_a_copy_of_ones_own_holds_all_of_it(article, member):
    make_comment(article, user=member, text="Lời của tôi")
    services.follow(user=member, subject=f"unit:{article.unit_id}")
    services.react(user=member, subject=article.subject, kind="love")

    copy = json.dumps(everything_about(member), default=str, ensure_ascii=False)

    assert all(word in copy for word in ("Lời của tôi", str(article.unit), '"love"'))


def test_nobody_else_reads_an_authors_e_mail(article):
    user = make_user(name="")
    make_comment(article, user=user, author_name="")

    assert user.email not in browser().get(address("about", article.subject)).content.decode()
