"""What becomes of words: shown, held or refused; changed and deleted by their author."""

from datetime import timedelta

import pytest
from django.utils import timezone

from community import services
from community.models import Comment, Tally
from notices.models import Notice
from tests.community.builders import (
    make_article,
    make_comment,
    make_member,
    make_strike,
    say,
    watch,
)
from tests.factories import make_user

LINK = "Xem thêm ở www.re-lam.example nhé"


def shown_count(page: object) -> int:
    tally = Tally.objects.filter(subject=page.subject).first()
    return tally.comments if tally else 0


def test_a_members_words_are_shown_at_once_and_counted():
    page = make_article()

    comment = say(make_member(), page, "Hay quá!")

    assert (comment.status, comment.unit, shown_count(page)) == ("shown", page.unit, 1)


def test_an_answer_to_an_answer_stands_below_the_first():
    page = make_article()
    first = make_comment(page)
    answer = say(make_member(), page, "Đúng vậy", parent=first)

    second = say(make_member(), page, "Em cũng nghĩ thế", parent=answer)

    assert [answer.parent_id, second.parent_id] == [first.pk, first.pk]


def test_who_wrote_first_hears_of_an_answer():
    first = make_comment()

    services.write_comment(
        user=make_member(),
        subject=first.subject,
        parent=first,
        text="Đúng vậy",
        author_name="",
        language="vi",
        now=timezone.now(),
    )

    assert [n.user for n in Notice.objects.filter(kind="comment_answered")] == [first.user]


def test_a_link_of_a_new_account_is_not_seen():
    page, young = make_article(), make_member(joined_at=timezone.now())

    comment = say(young, page, LINK)

    assert (comment.status, comment.held_for, shown_count(page)) == ("waiting", "link", 0)


@pytest.mark.parametrize(("earlier", "status"), [(2, "waiting"), (3, "shown")])
def test_a_link_is_held_until_three_comments_were_shown(earlier, status):
    page, user = make_article(), make_member()
    for _number in range(earlier):
        make_comment(page, user=user, created_at=timezone.now() - timedelta(days=1))

    assert say(user, page, LINK).status == status


def test_a_watched_word_is_held_and_named():
    watch("lừa đảo")

    comment = say(make_member(), make_article(), "do lua dao")

    assert (comment.status, comment.held_for, comment.held_word) == ("waiting", "word", "lừa đảo")


def test_a_word_that_cannot_be_sent_is_refused_with_its_sentence():
    watch("đồ ngu", action="refuse", sentence="Mình nói với nhau nhẹ nhàng nhé.")

    with pytest.raises(services.Refused, match="nhẹ nhàng"):
        say(make_member(), make_article(), "đ ồ n g u")
    assert Comment.objects.count() == 0


def test_who_has_proved_no_address_cannot_write():
    with pytest.raises(services.Unproven):
        say(make_user(), make_article(), "Hay quá!")


def test_a_proved_phone_is_enough():
    user = make_user(phone="+84912345678", phone_verified_at=timezone.now())

    assert say(user, make_article(), "Hay quá!").status == "shown"


def test_the_same_words_twice_are_refused():
    page, user = make_article(), make_member()
    say(user, page, "Cảm ơn chị em!")

    with pytest.raises(services.Refused):
        say(user, page, "CAM ON chi em!")


def test_a_long_text_from_a_third_person_is_held():
    page, text = make_article(), "Mua ngay hôm nay kẻo hết hàng nhé"
    for _number in range(2):
        say(make_member(), page, text)

    assert say(make_member(), page, text).held_for == "repeated"


def test_the_sixth_comment_in_ten_minutes_has_to_wait():
    page, user = make_article(), make_member()
    for number in range(5):
        say(user, page, f"Lời {number}")

    with pytest.raises(services.TooMuch):
        say(user, page, "Lời nữa")
    assert say(user, page, "Sau", now=timezone.now() + timedelta(minutes=11)).status == "shown"


def test_nobody_comments_on_what_takes_no_part():
    page = make_article()
    page.unpublish()

    with pytest.raises(services.TakesNoPart):
        say(make_member(), page, "Hay quá!")


def test_words_are_changed_for_a_quarter_of_an_hour():
    comment = make_comment()
    late = comment.created_at + timedelta(minutes=15)

    services.change_comment(comment=comment, text="Hay lắm", now=timezone.now())
    with pytest.raises(services.CommentTooLate):
        services.change_comment(comment=comment, text="Dở", now=late)

    assert (Comment.objects.get().text, comment.edited_at is not None) == ("Hay lắm", True)


def test_changed_words_are_judged_like_new_ones():
    watch("lừa đảo")
    page = make_article()
    comment = make_comment(page)

    services.change_comment(comment=comment, text="Đồ lừa đảo", now=timezone.now())

    assert (comment.status, shown_count(page)) == ("waiting", 0)


def test_a_held_comment_is_not_shown_by_changing_it():
    comment = make_comment(status="waiting", held_for="link")

    services.change_comment(comment=comment, text="Hay", now=timezone.now())

    assert (comment.status, comment.held_for) == ("waiting", "link")


def test_deleting_ones_words_leaves_no_trace_of_them():
    page = make_article()
    comment = make_comment(page)

    services.remove_comment(comment=comment)

    assert (Comment.objects.count(), shown_count(page)) == (0, 0)


def test_a_place_stays_where_others_answered():
    first = make_comment()
    answer = make_comment(subject=first.subject, parent=first)

    services.remove_comment(comment=first)

    first.refresh_from_db()
    assert (first.status, first.text, first.user, answer.parent) == ("removed", "", None, first)


def test_who_has_a_strike_waits_until_it_is_over():
    user, page = make_member(), make_article()
    for _number in range(2):
        strike = make_strike(make_comment(page, user=user))

    with pytest.raises(services.Silenced):
        say(user, page, "Em xin lỗi")
    later = strike.until + timedelta(seconds=1)
    assert say(user, page, "Em xin lỗi", now=later).status == "shown"


def test_a_watched_word_is_found_in_a_name_too():
    watch("lừa đảo")

    assert say(make_member(), make_article(), "Chào", author_name="Lua Dao").status == "waiting"
