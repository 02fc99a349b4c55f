"""A question from asking to rating."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from notices.models import Notice
from tests.factories import make_commune, make_officer, make_unit, make_user
from tests.tickets.builders import make_answered, make_ticket, make_topic
from tickets import chores, services
from tickets.models import ReplyTemplate, Ticket, TicketEvent


def kinds(ticket):
    return list(ticket.events.values_list("kind", flat=True))


def test_a_question_goes_to_the_officers_of_the_unit():
    unit = make_unit(make_unit())
    officer = make_officer(unit).user

    ticket = make_ticket(unit=unit)

    assert (ticket.status, ticket.unit, kinds(ticket)) == ("new", unit, ["asked"])
    notice = Notice.objects.get(kind="question_for_us")
    assert (notice.user_id, notice.facts["ticket"]) == (officer.pk, ticket.pk)


def test_a_topic_of_the_province_goes_to_the_province():
    province = make_unit()

    ticket = make_ticket(unit=make_unit(province), topic=make_topic(desk="province"))

    assert ticket.unit == province


def test_a_merged_unit_passes_its_questions_on():
    province = make_unit()
    old, new = make_unit(province), make_unit(province)
    type(old).objects.filter(pk=old.pk).update(
        merged_into=new, valid_to=timezone.localdate(), valid_from="2020-01-01"
    )
    old.refresh_from_db()

    assert make_ticket(unit=old).unit == new


def test_of_an_anonymous_question_nobody_is_kept():
    ticket = make_ticket(by=make_user(), is_anonymous=True)

    ticket.refresh_from_db()
    assert (ticket.asker, ticket.name, ticket.phone) == (None, "", "")
    assert ticket.events.get().by is None


def test_the_answer_is_told_once():
    ticket, officer = make_answered()

    assert ticket.status == "answered"
    assert Notice.objects.filter(kind="question_news").count() == 1
    with pytest.raises(services.TicketStopped):
        services.answer(ticket=ticket, words="Nữa", by=officer)


def test_two_officers_do_not_answer_one_question():
    ticket = make_ticket()
    same = Ticket.objects.get(pk=ticket.pk)
    services.answer(ticket=ticket, words="Một", by=make_officer(ticket.unit).user)

    with pytest.raises(services.ChangedMeanwhile):
        services.answer(ticket=same, words="Hai", by=make_officer(ticket.unit).user)

    assert Ticket.objects.get(pk=ticket.pk).answer == "Một"


def test_the_clock_stands_still_while_she_is_asked():
    ticket = make_ticket()
    officer, first = make_officer(ticket.unit).user, ticket.due_at
    start = timezone.now()
    services.ask_back(ticket=ticket, words="Chị ở xóm nào?", by=officer, now=start)

    services.add(ticket=ticket, words="Xóm 3", by=None, now=start + timedelta(days=2))

    assert (ticket.status, ticket.due_at - first) == ("accepted", timedelta(days=2))


def test_a_question_passed_on_is_new_there():
    ticket = make_ticket()
    other = make_unit(ticket.unit.get_parent())
    officer = make_officer(other).user

    services.forward(ticket=ticket, to=other, words="Xã bạn rõ hơn", by=make_user())

    assert (ticket.unit, ticket.status) == (other, "new")
    assert Notice.objects.filter(kind="question_for_us", user=officer).count() == 1


def test_she_may_ask_again_and_the_rating_is_forgotten():
    ticket, _officer = make_answered()
    services.rate(ticket=ticket, stars=2, words="Chưa rõ", by=None)

    services.reopen(ticket=ticket, words="Giờ học thì sao?", by=None)

    assert (ticket.status, ticket.stars) == ("accepted", None)
    assert kinds(ticket) == ["asked", "answered", "rated", "reopened"]


def test_only_what_she_agreed_to_is_published():
    ticket, officer = make_answered(wants_public=False)

    with pytest.raises(services.TicketStopped):
        services.publish(ticket=ticket, question="Khi nào?", answer="Ngày 5.", by=officer)

    assert not Ticket.objects.published().exists()


def test_answered_questions_close_after_a_fortnight():
    ticket, _officer = make_answered()

    assert chores.close_answered() == 0
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert chores.close_answered() == 1

    assert Ticket.objects.get(pk=ticket.pk).status == "closed"


def test_leaders_hear_of_late_answers_once_a_day():
    ticket = make_ticket()
    leader = make_officer(ticket.unit, role="leader").user
    with time_machine.travel(timezone.now() + timedelta(days=30)):
        chores.tell_of_late()
        chores.tell_of_late()

    notice = Notice.objects.get(kind="questions_late")
    assert (notice.user_id, notice.facts) == (leader.pk, {"count": 1})


def test_of_confidential_questions_only_the_very_unit_hears():
    province = make_unit()
    make_officer(province)
    unit = make_unit(province, commune=make_commune())

    make_ticket(unit=unit, topic=make_topic(is_sensitive=True))

    assert not Notice.objects.exists()


WRONG = {
    "ticket_anonymous_keeps_nobody": {"is_anonymous": True},
    "ticket_sensitive_stays_private": {"is_sensitive": True},
    "ticket_published_with_answer": {"published_at": timezone.now()},
    "ticket_stars_one_to_five": {"stars": 6},
    "ticket_answered_with_time": {"status": "answered"},
    "ticket_answered_after_asked": {"answered_at": timezone.now() - timedelta(days=1)},
    "ticket_paused_while_asked_back": {"status": "asked_back"},
}


@pytest.mark.parametrize("name", WRONG)
def test_the_database_refuses_what_must_not_be(name):
    ticket = make_ticket()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Ticket.objects.filter(pk=ticket.pk).update(**WRONG[name])


def test_a_question_keeps_when_it_was_asked():
    asked_at = timezone.now() - timedelta(days=40)

    ticket = make_ticket(now=asked_at)

    ticket.refresh_from_db()
    assert ticket.asked_at == asked_at


def test_the_database_refuses_other_nonsense():
    topic, ticket = make_topic(), make_ticket()
    ready = [ReplyTemplate(unit=ticket.unit, title="Cảm ơn") for _number in range(2)]
    rule = "reply_template_once|UNIQUE.*unit_id.*title"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        ReplyTemplate.objects.bulk_create(ready)
    with pytest.raises(IntegrityError, match="topic_days_possible"), transaction.atomic():
        type(topic).objects.filter(pk=topic.pk).update(answer_days=0)
    with pytest.raises(IntegrityError, match="ticket_event_names_unit"), transaction.atomic():
        TicketEvent.objects.create(ticket=ticket, kind="forwarded", at=timezone.now())


@pytest.mark.parametrize("statement", ["UPDATE {} SET words = 'x'", "DELETE FROM {}"])
def test_history_cannot_be_changed(statement):
    make_ticket()

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(TicketEvent._meta.db_table))
