"""Goods that go back: each step once, and the books balance after every one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notices.models import Notice
from orders import services
from orders.audit import money_problems
from orders.models import SellerEntry, SellerTerms
from orders.returns import fair_amount, may_ask
from tests.factories import make_user
from tests.orders.after.builders import make_paid_parcel, make_return
from tests.orders.builders import make_parcel


@pytest.fixture
def paid(monkeypatch):
    """A delivered parcel that was paid in advance."""
    return make_paid_parcel(monkeypatch)


def yes(request, **more):
    usual = {"amount": 125_000, "goods_come_back": True, "words": "Vâng."}
    services.accept_return(request=request, by=None, **usual | more)


def refunds(parcel):
    rows = parcel.order.refunds.order_by("pk")
    return list(rows.values_list("amount", "reason", "way", "status"))


def stock(parcel):
    return parcel.lines.get().variant.stock


def test_goods_that_came_back_are_refunded_by_the_way_they_were_paid(paid):
    request = make_return(paid, status="accepted")
    assert refunds(paid) == []

    services.receive_return(request=request, can_be_sold=True, by=None)

    paid.refresh_from_db()
    assert refunds(paid) == [(125_000, "returned", "transfer", "asked")]
    assert (paid.status, paid.to_pay, stock(paid)) == ("delivered", 155_000, 4)
    assert paid.lines.get().returned == 1
    assert money_problems() == []


def test_spoilt_goods_do_not_return_to_stock(paid):
    request = make_return(paid, status="accepted")

    services.receive_return(request=request, can_be_sold=False, by=None)

    assert (stock(paid), money_problems()) == (3, [])


def test_a_parcel_of_which_everything_came_back_is_returned(paid):
    request = make_return(paid, many=2)
    yes(request, amount=280_000)

    services.receive_return(request=request, can_be_sold=True, by=None)

    paid.refresh_from_db()
    assert (paid.status, paid.to_pay, stock(paid)) == ("returned", 0, 5)
    assert sum(SellerEntry.objects.values_list("amount", flat=True)) == 0
    assert money_problems() == []


def test_goods_sold_are_counted_down_when_they_come_back(paid):
    request = make_return(paid, status="accepted")
    services.receive_return(request=request, can_be_sold=True, by=None)

    assert paid.lines.get().variant.product.sold == 1
    assert services.recount_sold() == 0


def test_a_buyer_who_keeps_the_goods_is_refunded_at_once(paid):
    yes(make_return(paid), goods_come_back=False)

    assert refunds(paid) == [(125_000, "returned", "transfer", "asked")]
    assert (stock(paid), paid.lines.get().returned) == (3, 0)
    assert money_problems() == []


def test_a_smaller_offer_waits_for_the_buyer(paid):
    request = make_return(paid)
    yes(request, amount=50_000, goods_come_back=False)
    assert refunds(paid) == []

    services.agree_return(request=request, by=None)

    assert refunds(paid) == [(50_000, "returned", "transfer", "asked")]
    assert money_problems() == []


def test_a_smaller_offer_may_be_appealed_against(paid):
    request = make_return(paid)
    yes(request, amount=50_000)

    services.appeal_return(request=request, words="Ít quá.", by=None)

    request.refresh_from_db()
    assert (request.status, request.amount) == ("appealed", 0)
    assert request.words == "Hũ bị vỡ.\n\nÍt quá."


def test_a_seller_who_never_says_that_it_is_back_may_be_appealed_against(paid):
    request = make_return(paid, status="accepted")

    services.appeal_return(request=request, words="Gửi lại hai tuần rồi.", by=None)
    services.move_on_returns(now=timezone.now() + timedelta(days=31))

    request.refresh_from_db()
    assert request.status == "appealed"


def test_nobody_appeals_against_the_union(paid):
    request = make_return(paid, status="appealed")
    verdict = {"amount": 50_000, "goods_come_back": True, "words": "Một phần thôi."}
    services.decide_return(request=request, by=make_user(), **verdict)

    with pytest.raises(services.ReturnStopped):
        services.appeal_return(request=request, words="", by=None)

    request.refresh_from_db()
    assert (request.status, request.amount) == ("accepted", 50_000)


def test_the_union_says_yes(paid):
    request = make_return(paid, status="appealed")
    officer = make_user()

    verdict = {"amount": 125_000, "goods_come_back": False, "words": "Hàng hỏng thật."}
    services.decide_return(request=request, by=officer, **verdict)

    request.refresh_from_db()
    assert (request.status, request.decided_by) == ("closed", officer)
    assert refunds(paid) == [(125_000, "returned", "transfer", "asked")]
    assert money_problems() == []


def test_the_union_says_no_for_good(paid):
    request = make_return(paid, status="appealed")

    no = {"amount": 0, "goods_come_back": False, "words": "Ảnh không cho thấy."}
    services.decide_return(request=request, by=make_user(), **no)

    request.refresh_from_db()
    assert (request.status, refunds(paid), money_problems()) == ("closed", [], [])
    assert not may_ask(paid, now=timezone.now())


@pytest.mark.parametrize("amount", [0, -1, 280_001])
def test_an_amount_is_within_what_the_parcel_cost(paid, amount):
    request = make_return(paid)

    with pytest.raises(services.WrongAmount):
        yes(request, amount=amount)

    request.refresh_from_db()
    assert request.status == "asked"


def test_cash_that_the_seller_has_she_gives_back_herself():
    parcel = make_parcel(status="delivered")
    services.receive_return(
        request=make_return(parcel, status="accepted"), can_be_sold=True, by=None
    )
    assert refunds(parcel) == [(125_000, "returned", "cash", "asked")]

    services.finish_refund(refund=parcel.refunds.get(), paid_by_seller=True)

    assert sum(SellerEntry.objects.values_list("amount", flat=True)) == 0
    assert money_problems() == []


@pytest.mark.parametrize(("days", "may"), [(0, True), (6.9, True), (7.1, False), (30, False)])
def test_a_buyer_may_ask_for_seven_days(paid, days, may):
    assert may_ask(paid, now=paid.finished_at + timedelta(days=days)) is may


def test_a_seller_may_allow_more_or_nothing(paid):
    terms = SellerTerms.objects.create(seller=paid.seller, return_days=30)
    assert may_ask(paid, now=paid.finished_at + timedelta(days=29))

    terms.return_days = 0
    terms.save()

    assert not may_ask(paid, now=paid.finished_at + timedelta(minutes=1))


def test_one_wish_at_a_time(paid):
    make_return(paid)

    with pytest.raises(services.ReturnStopped):
        make_return(paid)


def test_what_was_paid_for_cannot_be_sent_back_again(paid):
    yes(make_return(paid), goods_come_back=False)

    with pytest.raises(services.NothingChosen):
        make_return(paid, many=2)
    assert make_return(paid, many=1).status == "asked"


@pytest.mark.parametrize("many", [0, -1, 3])
def test_nobody_sends_back_more_than_came(paid, many):
    with pytest.raises(services.NothingChosen):
        make_return(paid, many=many)

    assert paid.returns.count() == 0


@pytest.mark.parametrize("status", ["new", "sent", "refused"])
def test_only_what_arrived_is_sent_back(status):
    with pytest.raises(services.ReturnStopped):
        make_return(make_parcel(status=status))


def test_a_seller_answers_once(paid):
    request = make_return(paid, status="refused")

    with pytest.raises(services.ReturnStopped):
        yes(request)
    with pytest.raises(services.ReturnStopped):
        services.refuse_return(request=request, words="Không", by=None)

    assert refunds(paid) == []


def test_goods_are_received_once(paid):
    request = make_return(paid, status="accepted")
    services.receive_return(request=request, can_be_sold=True, by=None)

    with pytest.raises(services.ReturnStopped):
        services.receive_return(request=request, can_be_sold=True, by=None)

    assert (len(refunds(paid)), stock(paid)) == (1, 4)


def test_all_of_it_by_the_sellers_fault_includes_delivery(paid):
    assert fair_amount(make_return(paid, many=2)) == 280_000


def test_a_change_of_mind_does_not(paid):
    assert fair_amount(make_return(paid, many=2, reason="mind")) == 250_000


def test_a_silent_seller_leaves_it_to_the_union(paid):
    request = make_return(paid)
    assert services.move_on_returns(now=timezone.now() + timedelta(days=2)) == 0

    late = timezone.now() + timedelta(days=3)
    assert [services.move_on_returns(now=late) for _ in range(2)] == [1, 0]

    request.refresh_from_db()
    assert request.status == "appealed"


def test_a_silent_buyer_has_agreed(paid):
    yes(make_return(paid), amount=50_000, goods_come_back=False)

    services.move_on_returns(now=timezone.now() + timedelta(days=4))

    assert refunds(paid) == [(50_000, "returned", "transfer", "asked")]


def test_goods_never_sent_stay_with_the_buyer(paid):
    request = make_return(paid, status="accepted")

    services.move_on_returns(now=timezone.now() + timedelta(days=31))

    request.refresh_from_db()
    assert (request.status, request.amount, money_problems()) == ("closed", 0, [])


def test_books_that_forget_a_refund_are_found(paid):
    yes(make_return(paid), goods_come_back=False)
    paid.returns.update(amount=100_000)

    assert money_problems() == [f"parcel {paid.pk}: 100000 agreed for returns, 125000 refunded"]


def test_lines_that_forget_what_came_back_are_found(paid):
    services.receive_return(request=make_return(paid, status="accepted"), can_be_sold=True, by=None)
    line = paid.lines.get()
    paid.lines.update(returned=0)

    assert f"line {line.pk}: 0 sent back, its returns say 1" in money_problems()


def test_a_buyer_hears_the_sellers_answer_and_the_unions(paid):
    request = make_return(paid)
    yes(request, amount=50_000)
    services.appeal_return(request=request, words="Ít quá.", by=None)

    verdict = {"amount": 60_000, "goods_come_back": True, "words": "Thêm một chút."}
    services.decide_return(request=request, by=make_user(), **verdict)

    assert Notice.objects.filter(kind="return_answered").count() == 2


@pytest.mark.parametrize(("amount", "is_no"), [(0, True), (60_000, False)])
def test_a_yes_that_the_buyer_does_not_take_is_no_no(amount, is_no):
    request = make_return(status="appealed")
    verdict = {"amount": amount, "goods_come_back": bool(amount), "words": "Đã xem kỹ."}
    services.decide_return(request=request, by=make_user(), **verdict)
    if amount:
        services.withdraw_return(request=request, by=None)

    request.refresh_from_db()

    assert (request.status, request.amount, request.is_no) == ("closed", 0, is_no)
