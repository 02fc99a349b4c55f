"""What people are told about rescues, in every language."""

import pytest

from campaigns.models import Pledge
from campaigns.notice_kinds import KINDS
from campaigns.services.rescue import open_rescue
from core import mail
from notices import followers
from notices.models import Notice
from notices.telling import Reader
from tests.campaigns.builders import make_rescue
from tests.factories import make_user


@pytest.fixture
def facts():
    rescue = make_rescue(stock=9)
    pledge = Pledge.objects.create(
        rescue=rescue, user=make_user(), name="Mai", phone="+84912345678", quantity=2
    )
    return {"rescue": rescue.pk, "pledge": pledge.pk, "title": rescue.campaign.title}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_letter_names_its_campaign_and_leads_on(kind, language, facts):
    shown = kind.load(facts) | {"off_url": "", "wishes_url": ""}

    letter = mail.letter(
        to="mai@example.org", language=language, template=kind.template, context=shown
    )

    assert facts["title"] in letter.subject
    assert shown["link"] in letter.body
    assert shown["link"] in letter.alternatives[0][0]


def test_followers_of_its_seller_hear_that_a_rescue_opens(monkeypatch):
    rescue = make_rescue(status="draft", opened_at=None, confirmed_at=None)
    reader, asked = Reader.of(make_user()), []
    monkeypatch.setattr(
        followers, "_sources", [lambda subjects: asked.extend(subjects) or [reader]]
    )

    open_rescue(rescue=rescue, by=make_user())

    assert f"seller:{rescue.variant.product.seller_id}" in asked
    assert Notice.objects.get(kind="rescue_open").user_id == reader.user_id


def test_nobody_is_called_to_a_rescue_that_is_over(facts):
    kinds = {kind.name: kind for kind in KINDS}
    Pledge.objects.update(status="released", ended_at="2026-11-22T10:00Z")

    assert kinds["pledge_reminder"].load(facts) is None
