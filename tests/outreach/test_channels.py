"""The register of channels."""

import csv
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from accounts.exports import everything_about
from accounts.models import User
from accounts.signals import person_anonymised
from cooperatives import waiting
from notices.models import Notice
from outreach.chores import tell_of_sleeping
from outreach.models import Channel, ChannelAdmin
from tests.factories import make_officer, make_unit
from tests.outreach.builders import make_channel, make_figures
from tests.products.builders import allow_staff


@pytest.fixture
def officer(client):
    user = allow_staff(make_officer(make_unit(make_unit())).user)
    client.force_login(user)
    return user.offices.get()


def typed(officer, **changed) -> dict[str, object]:
    return {
        "unit": officer.unit_id,
        "platform": "zalo_group",
        "name": "Chị em xóm Đông",
        "address": "zalo.me/g/abc123/",
        "opened_on": "2026-01-05",
        "is_listed": "on",
        **{"keeper1": "Lan", "phone1": "0912 345 678", "keeper2": "Hoa", "phone2": "0987654321"},
    } | changed


def test_officer_registers_a_channel(client, officer):
    client.post(reverse("outreach_channel_new"), typed(officer))

    channel = Channel.objects.get()
    assert (channel.address, channel.unit_id) == ("https://zalo.me/g/abc123", officer.unit_id)
    assert [a.phone for a in channel.admins.order_by("pk")] == ["+84912345678", "+84987654321"]


@pytest.mark.parametrize(
    "changed",
    [
        {"keeper2": "", "phone2": ""},  # one key only
        {"phone2": "0912345678"},  # the same person twice
        {"phone2": ""},
        {"address": "https://facebook.com/abc"},
        {"address": "\0"},
        {"opened_on": "2999-01-01"},
        {"platform": "myspace"},
        {"unit": "x"},
    ],
)
def test_what_cannot_be_is_refused(client, officer, changed):
    answer = client.post(reverse("outreach_channel_new"), typed(officer, **changed))

    assert (answer.status_code, Channel.objects.count()) == (422, 0)


def test_channel_of_another_unit_is_refused(client, officer):
    answer = client.post(reverse("outreach_channel_new"), typed(officer, unit=make_unit().pk))

    assert (answer.status_code, Channel.objects.count()) == (422, 0)


def test_the_same_address_is_registered_once(client, officer):
    make_channel(address="https://zalo.me/g/abc123")

    answer = client.post(reverse("outreach_channel_new"), typed(officer))

    assert (answer.status_code, Channel.objects.count()) == (422, 1)


def test_officer_with_that_phone_is_known_by_her_account(client, officer):
    other = make_officer(officer.unit).user
    other.phone = "+84987654321"
    other.save(update_fields=["phone"])

    client.post(reverse("outreach_channel_new"), typed(officer))

    assert list(ChannelAdmin.objects.order_by("pk").values_list("user", flat=True)) == [
        None,
        other.pk,
    ]


def test_others_channels_and_phones_are_not_shown(client, officer):
    hers, other = make_channel(officer.unit), make_channel(name="Trang khác")

    rows = client.get(reverse("outreach_channel_export", args=["csv"])).content.decode("utf-8-sig")
    page = client.get(reverse("outreach_channel", args=[other.pk]))
    closing = client.post(reverse("outreach_channel_close", args=[other.pk]))

    assert [row[2] for row in csv.reader(rows.splitlines())][1:] == [hers.name]
    assert (page.status_code, closing.status_code) == (404, 404)
    assert Channel.objects.open().count() == 2


def test_channel_is_closed_and_used_again(client, officer):
    channel = make_channel(officer.unit)
    url = reverse("outreach_channel_close", args=[channel.pk])

    days = []
    for act, on in (("close", "2000-01-01"), ("close", "2999-01-01"), ("open", "")):
        client.post(url, {"act": act, "on": on})
        days.append(Channel.objects.get().closed_on)

    assert days == [None, localdate(), None]  # too early, as late as today, open


def test_channel_without_posts_for_two_weeks_sleeps(officer):
    today = localdate()
    awake, quiet, young = (make_channel(officer.unit) for _ in range(3))
    make_figures(awake, posts=1)
    make_figures(quiet, posts=0)
    make_figures(quiet, weeks_ago=3, posts=5)
    Channel.objects.filter(pk=young.pk).update(opened_on=today - timedelta(days=3))

    assert list(Channel.objects.sleeping(today)) == [quiet]


def test_keepers_hear_once_that_a_channel_sleeps(officer):
    channel = make_channel(officer.unit)
    ChannelAdmin.objects.create(channel=channel, name="Lan", user=officer.user)

    tell_of_sleeping()
    tell_of_sleeping()

    notice = Notice.objects.get()
    assert (notice.kind, notice.user) == ("channel_sleeps", officer.user)


def test_sleeping_channels_wait_at_the_staff_desk(officer):
    make_channel(officer.unit, name="Ngủ")
    make_channel()

    queue = next(q for q in waiting.queues_for(officer.user) if "show=sleeping" in q.url)

    assert (queue.count, [item.title for item in queue.items]) == (1, ["Ngủ"])


def test_channels_with_too_few_keys_are_listed(client, officer):
    short = make_channel(officer.unit, keys=1)
    make_channel(officer.unit, keys=2)

    page = client.get(reverse("outreach_channels"), {"show": "keys"})

    assert [channel.pk for channel in page.context["page"]] == [short.pk]


@pytest.mark.parametrize("query", [{"show": "\0", "q": "\0" * 200}, {"page": "x"}])
def test_nonsense_in_the_address_is_ignored(client, officer, query):
    assert client.get(reverse("outreach_channels"), query).status_code == 200
    assert client.get(reverse("outreach_league"), query).status_code == 200
    assert client.get(reverse("outreach_coverage"), query).status_code == 200
    assert client.get(reverse("outreach_figures"), query).status_code == 200


def test_her_copy_names_her_channels_and_leaving_takes_her_out(officer):
    channel = make_channel(officer.unit, keys=1)
    ChannelAdmin.objects.create(channel=channel, name="Lan", user=officer.user, phone="+84987")

    copy = everything_about(officer.user)["channels"]
    person_anonymised.send(sender=User, user=officer.user)

    assert [(row["channel"], row["phone"]) for row in copy] == [(channel.name, "+84987")]
    assert [admin.name for admin in channel.admins.all()] == ["Chị 0"]
