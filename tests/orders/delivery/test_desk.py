"""The seller's own ways of delivery, on her desk."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from orders.models import Carrier, DeliveryMethod
from tests.factories import make_commune, make_province, make_seller, make_user
from tests.orders.delivery.builders import make_method, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller(client):
    owner = make_user()
    client.force_login(owner)
    return make_seller(owner=owner, delivery_fee=30_000)


def url(seller, name="delivery_methods", *args):
    with translation.override("en"):
        return reverse(f"orders:{name}", args=[seller.slug, *args])


def table(*lines, **fields):
    """What the form sends: a line for each (zone, kilos, fee)."""
    sent = {"name": "Bưu điện", **fields}
    for number, (zone, kilos, fee) in enumerate(lines):
        sent |= {f"rate-{number}-zone": zone, f"rate-{number}-up_to": kilos}
        sent |= {f"rate-{number}-fee": fee}
    return sent


KEYS = ("zone", "up_to", "fee")


def rates(method):
    return list(method.rates.order_by("pk").values_list("commune", "province", "up_to", "fee"))


def add(client, seller, sent, how="zones"):
    return client.post(f"{url(seller, 'delivery_method_new')}?how={how}", sent)


def test_a_table_of_fees_is_saved(client, seller):
    here = seller.commune_id
    lines = [(f"c{here}", "0,5", "5.000"), ("p37", "", "20000"), ("all", "2", "35 000 ₫")]

    answer = add(client, seller, table(*lines, ("all", "", ""), days_min="2", days_max="4"))

    method = DeliveryMethod.objects.get()
    assert answer.url == url(seller)
    assert (method.seller, method.name, method.days_in_words) == (seller, "Bưu điện", "2–4 days")
    assert rates(method) == [
        (here, None, 500, 5_000),
        (None, "37", 0, 20_000),
        (None, None, 2000, 35_000),
    ]


def test_every_preset_can_be_saved_as_it_is(client, seller):
    make_point()
    for how in ("zones", "weight", "near", "point", "pickup"):
        address = f"{url(seller, 'delivery_method_new')}?how={how}"
        form = client.get(address).context["form"]
        sent = {"name": how, "points": [str(p.pk) for p in _points(form)]}
        for line in form.rates:
            sent |= {line[name].html_name: line[name].value() or "" for name in KEYS}

        assert (how, client.post(address, sent).status_code) == (how, 302)

    kinds = list(DeliveryMethod.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["home", "home", "home", "point", "pickup"]


def _points(form):
    return form.fields["points"].queryset if "points" in form.fields else []


def test_changing_replaces_the_whole_table(client, seller):
    method = make_method(seller, (None, 0, 30_000), (make_province(), 0, 20_000))

    client.post(url(seller, "delivery_method", method.pk), table(("all", "", "40.000")))

    method.refresh_from_db()
    assert (method.name, rates(method)) == ("Bưu điện", [(None, None, 0, 40_000)])


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        ([], {}),
        ([("all", "", "")], {}),  # no fee at all
        ([("all", "", "1"), ("all", "0,0", "2")], {}),  # no kilos
        ([("all", "2", "1"), ("all", "2,0", "2")], {}),  # twice the same
        ([("c99999", "", "1")], {}),
        ([("all", "1e9", "1")], {}),
        ([("all", "٢", "1")], {}),
        ([("all", "9999", "1")], {}),
        ([("all", "", "99999999999999999999")], {}),
        ([("all", "", "1")], {"name": ""}),
        ([("all", "", "1")], {"name": "a\0b"}),
        ([("all", "", "1")], {"days_min": "5", "days_max": "2"}),
        ([("all", "", "1")], {"days_min": str(2**63)}),
        ([("all", "", "1")], {"free_from": "-1"}),
    ],
)
def test_what_is_wrong_is_shown_again_and_not_saved(client, seller, lines, fields):
    answer = add(client, seller, table(*lines, **fields))

    assert (answer.status_code, DeliveryMethod.objects.count()) == (422, 0)


@pytest.mark.parametrize("sent", [[], ["x"], [str(2**63)], [str(2**70), "-1"], ["\0"]])
def test_pick_up_points_are_those_there_are(client, seller, sent):
    make_point()

    answer = add(client, seller, {"name": "Điểm", "points": sent}, how="point")

    assert (answer.status_code, DeliveryMethod.objects.count()) == (422, 0)


def test_a_fee_at_the_points_counts_everywhere(client, seller):
    point = make_point()

    add(client, seller, {"name": "Điểm", "points": [point.pk], "fee": "5.000"}, how="point")

    method = DeliveryMethod.objects.get()
    assert (rates(method), list(method.points.all())) == ([(None, None, 0, 5_000)], [point])


def test_one_more_line_keeps_what_was_typed_and_saves_nothing(client, seller):
    answer = add(client, seller, table(("p37", "x", ""), more="yes", name=""))

    form = answer.context["form"]
    assert (answer.status_code, DeliveryMethod.objects.count()) == (200, 0)
    assert [(line["zone"].value(), line["up_to"].value()) for line in form.rates] == [
        ("p37", "x"),
        (None, None),
    ]


def test_a_name_counts_once_among_those_in_use(client, seller):
    make_method(seller, (None, 0, 1), name="Bưu điện")

    answer = add(client, seller, table(("all", "", "1")))

    assert answer.context["form"].errors["name"] == ["Another way of yours has this name already."]
    assert DeliveryMethod.objects.count() == 1


def test_a_way_is_switched_off_and_on_again(client, seller):
    method = make_method(seller, (None, 0, 1))
    address = url(seller, "delivery_method_switch", method.pk)

    client.post(address)
    method.refresh_from_db()
    off = method.is_active
    client.post(address, {"offer": "yes"})
    method.refresh_from_db()

    assert (off, method.is_active) == (False, True)


def test_a_way_whose_name_is_taken_stays_off(client, seller):
    method = make_method(seller, (None, 0, 1), name="Xe khách", is_active=False)
    make_method(seller, (None, 0, 1), name="Xe khách")

    client.post(url(seller, "delivery_method_switch", method.pk), {"offer": "yes"})

    method.refresh_from_db()
    assert method.is_active is False


@pytest.mark.parametrize("name", ["delivery_method", "delivery_method_switch"])
def test_ways_of_another_stall_are_not_there(client, seller, name):
    other = make_method(make_seller(), (None, 0, 1))

    assert client.post(url(seller, name, other.pk)).status_code == 404
    assert client.post(url(seller, name, 2**63)).status_code == 404
    other.refresh_from_db()
    assert other.is_active is True


def test_carriers_in_use_can_be_chosen(client, seller):
    kept = Carrier.objects.create(code="vnpost", name="VNPost")
    Carrier.objects.create(code="gone", name="Gone", is_active=False)

    form = client.get(f"{url(seller, 'delivery_method_new')}?how=zones").context["form"]

    assert list(form.fields["carrier"].queryset) == [kept]


def test_the_box_says_what_it_costs(client, seller):
    make_method(seller, (make_province(), 2000, 20_000))
    commune = make_commune("Gia Viễn")
    asked = {"commune": "Gia Viễn", "commune-code": commune.code, "kilos": "2"}

    near = client.get(url(seller), asked).context["answers"]
    heavy = client.get(url(seller), asked | {"kilos": "2,1"}).context["answers"]

    assert ([way.fee for way in near["ways"]], near["problem"]) == ([20_000], "")
    assert (heavy["ways"], heavy["problem"]) == ([], "heavy")


def test_a_stall_that_leaves_places_out_is_told(client, seller):
    make_method(seller, (make_province(), 0, 20_000))

    assert "You deliver only to: Ninh Bình." in client.get(url(seller)).content.decode()


@pytest.mark.parametrize("query", ["commune=%00", "commune=x&kilos=" + "9" * 400, "commune=&kilos"])
def test_nonsense_in_the_box_is_no_error(client, seller, query):
    assert client.get(f"{url(seller)}?{query}").status_code == 200


def test_the_page_takes_the_same_queries_for_one_and_three(client, seller):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(url(seller))
        return len(asked)

    make_method(seller, (None, 0, 1), (make_province(), 0, 1))
    make_method(seller, kind="point", points=[make_point()])
    queries()
    before = queries()
    for _ in range(2):
        make_method(seller, (make_commune(), 0, 1))
        make_method(seller, kind="point", points=[make_point(), make_point()])

    assert queries() == before
