"""From one status to another: each step once, written down, told to the seller."""

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError

from cooperatives import services
from cooperatives.models import Seller, SellerEvent, SellerText
from cooperatives.signals import seller_status_changed
from tests.factories import make_seller, make_user

STEPS = {
    "approve": (services.approve_seller, {"applied"}, "approved", False),
    "refuse": (services.refuse_seller, {"applied"}, "refused", True),
    "suspend": (services.suspend_seller, {"approved"}, "suspended", True),
    "reopen": (services.reopen_seller, {"suspended"}, "approved", False),
    "again": (services.apply_again, {"refused", "closed"}, "applied", False),
    "close": (
        services.close_seller,
        {"applied", "approved", "refused", "suspended"},
        "closed",
        False,
    ),
}
EVERY = [(step, status) for step in STEPS for status in Seller.Status.values]


def take(step, seller, by):
    service, _allowed, _to, needs_reason = STEPS[step]
    return service(seller=seller, by=by, **({"reason": " thiếu giấy "} if needs_reason else {}))


@pytest.mark.parametrize(("step", "status"), [(s, st) for s, st in EVERY if st in STEPS[s][1]])
def test_a_possible_step_is_taken_and_written_down(step, status):
    seller = make_seller(status=status, status_reason="cũ")
    officer = make_user()

    take(step, seller, officer)

    seller.refresh_from_db()
    event = seller.events.get()
    reason = "thiếu giấy" if STEPS[step][3] else ""
    assert (seller.status, seller.status_reason) == (STEPS[step][2], reason)
    assert (event.from_status, event.to_status) == (status, STEPS[step][2])
    assert (event.by, event.reason) == (officer, reason)
    assert bool(seller.approved_at) == (seller.status == "approved" or status == "approved")


@pytest.mark.parametrize(("step", "status"), [(s, st) for s, st in EVERY if st not in STEPS[s][1]])
def test_an_impossible_step_changes_nothing(step, status):
    seller = make_seller(status=status, status_reason="cũ")

    with pytest.raises(services.AlreadyDecided):
        take(step, seller, make_user())

    seller.refresh_from_db()
    assert (seller.status, seller.status_reason, seller.events.count()) == (status, "cũ", 0)


@pytest.mark.parametrize("step", list(STEPS))
def test_of_two_clicks_at_once_the_second_is_refused(step):
    status = sorted(STEPS[step][1])[0]
    seller = make_seller(status=status, status_reason="cũ")
    same_seller_in_another_tab = Seller.objects.get(pk=seller.pk)
    take(step, seller, make_user())

    with pytest.raises(services.AlreadyDecided):
        take(step, same_seller_in_another_tab, make_user())

    assert SellerEvent.objects.filter(seller=seller).count() == 1


@pytest.mark.parametrize("step", ["refuse", "suspend"])
def test_a_no_needs_a_reason(step):
    seller = make_seller(status=sorted(STEPS[step][1])[0])

    with pytest.raises(services.ReasonMissing):
        STEPS[step][0](seller=seller, by=make_user(), reason=" \n ")

    assert seller.events.count() == 0


def test_the_first_opening_is_remembered_when_a_stall_opens_again():
    seller = make_seller()
    first = seller.approved_at
    take("suspend", seller, make_user())

    take("reopen", seller, make_user())

    seller.refresh_from_db()
    assert seller.approved_at == first


def test_apps_above_hear_of_it_inside_the_transaction():
    heard = []

    def listen(sender, **change):
        heard.append((change["seller"].status, change["from_status"], change["to_status"]))
        raise RuntimeError

    seller_status_changed.connect(listen)
    seller = make_seller(status="applied")
    with pytest.raises(RuntimeError):
        take("approve", seller, make_user())
    seller_status_changed.disconnect(listen)

    seller.refresh_from_db()
    assert heard == [("approved", "applied", "approved")]
    assert (seller.status, seller.events.count()) == ("applied", 0)


@pytest.mark.parametrize(
    ("language", "subject"), [("vi", "Hội đã duyệt"), ("en", "Ong Cúc Phương is open")]
)
def test_everybody_at_the_stall_gets_a_letter_in_her_language(
    language, subject, django_capture_on_commit_callbacks
):
    owner = make_user(language=language, email="lan@example.org")
    seller = make_seller(status="applied", owner=owner, name="Ong Cúc Phương")

    with django_capture_on_commit_callbacks(execute=True):
        take("approve", seller, make_user())

    (letter,) = mail.outbox
    assert letter.to == ["lan@example.org"]
    assert subject in letter.subject or language == "vi"
    assert f"/{language}/sellers/ong-" in letter.body or seller.slug in letter.body


@pytest.mark.parametrize("step", list(STEPS))
def test_every_step_writes_one_letter_with_text_and_html(step, django_capture_on_commit_callbacks):
    seller = make_seller(status=sorted(STEPS[step][1])[0], status_reason="cũ", owner=make_user())

    with django_capture_on_commit_callbacks(execute=True):
        take(step, seller, make_user())

    letter = mail.outbox[0]
    html = letter.alternatives[0].content
    assert seller.name in letter.subject
    assert ("thiếu giấy" in letter.body and "thiếu giấy" in html) == STEPS[step][3]
    assert f"/sellers/desk/{seller.slug}/" in letter.body
    assert f"/sellers/desk/{seller.slug}/" in html


def test_a_mail_server_that_fails_breaks_nothing(settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "tests.cooperatives.no_such_backend"
    seller = make_seller(status="applied", owner=make_user())

    with django_capture_on_commit_callbacks(execute=True):
        take("approve", seller, make_user())

    seller.refresh_from_db()
    assert seller.status == "approved"


def test_the_database_refuses_to_rewrite_history():
    seller = make_seller(status="applied")
    take("approve", seller, make_user())

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        seller.events.update(reason="anders")

    assert seller.events.get().reason == ""


def test_history_goes_with_a_seller_that_is_deleted():
    seller = make_seller(status="applied")
    take("approve", seller, make_user())

    seller.delete()

    assert SellerEvent.objects.count() == 0


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"women_share": 101}, "seller_women_share_percent"),
        ({"status": "refused", "status_reason": ""}, "seller_refusal_has_reason"),
        ({"status": "suspended", "status_reason": ""}, "seller_refusal_has_reason"),
        ({"status": "approved", "approved_at": None}, "seller_approved_has_time"),
    ],
)
def test_the_database_refuses_what_must_never_be(change, constraint):
    seller = make_seller()

    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        Seller.objects.filter(pk=seller.pk).update(**change)

    assert constraint in str(refusal.value) or connection.vendor == "sqlite"


def test_a_seller_has_one_text_a_language():
    seller = make_seller()
    for language in ("en", "de"):
        SellerText.objects.create(seller=seller, language=language)

    rule = "seller_text_once|UNIQUE.*seller_id.*language"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        SellerText.objects.create(seller=seller, language="en")
