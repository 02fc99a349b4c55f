"""What the Union publishes, asks and teaches, a page of each kind: for the tests with axe."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from cms.models import (
    AboutPage,
    GalleryIndexPage,
    GoodExampleIndexPage,
    LawIndexPage,
    NewsIndexPage,
    NoticeIndexPage,
)
from newsletter.models import Issue
from tests.campaigns.builders import (
    make_alert,
    make_campaign,
    make_case_officer,
    make_family,
    make_household_campaign,
    make_rescue,
)
from tests.cms.builders import (
    make_example,
    make_gallery,
    make_law,
    make_listing,
    make_nomination,
    make_notice,
    make_replication,
)
from tests.newsletter.builders import make_issue, make_reader
from tests.outreach.builders import make_channel, make_figures, make_link
from tests.tickets.builders import make_ticket
from tests.training.session_builders import make_enrolment, make_requirement, make_session
from tickets import services as tickets


def make_letter(scene: object) -> Issue:
    unit = scene.town.unit
    sent = {"status": Issue.Status.SENT, "approved_by": scene.town.leader}
    return make_issue(unit, send_at=timezone.now(), preface="Chào chị em.", **sent)


def make_question(scene: object) -> object:
    """A question that is answered and published."""
    officer = scene.town.leader
    ticket = make_ticket(unit=scene.town.unit, by=scene.buyer)
    tickets.answer(ticket=ticket, words="Lớp mở ngày 5.", by=officer)
    tickets.publish(ticket=ticket, question="Bao giờ có lớp?", answer="Ngày 5.", by=officer)
    return ticket


def readers_pages(scene: object) -> list[str]:
    """What everybody reads of the Union's own pages."""
    index = NewsIndexPage.objects.filter(unit=scene.town.unit).first()
    pages = [make_listing(model) for model in (AboutPage, GalleryIndexPage, NoticeIndexPage)]
    pages += [make_listing(GoodExampleIndexPage), make_law(make_listing(LawIndexPage))]
    example = make_example(index)
    make_replication(example, scene.town.unit, checked_at=None)
    pages += [pages[-1].get_parent(), example, make_notice(index), make_gallery(index)]
    return [
        *(page.url for page in pages),
        reverse("cms:unit", args=[scene.town.unit.slug]),
        reverse("cms:nominate"),
        reverse("cms:search") + "?q=mat+ong",
    ]


def helpers_pages(scene: object) -> list[str]:
    """Campaigns of each kind, an alert, sessions: what one can join without an account."""
    unit, now = scene.town.unit, timezone.now()
    make_alert(unit)
    told, families = make_campaign(unit=unit), make_household_campaign(unit=unit)
    make_family(families, unit)
    rescue = make_rescue(unit=unit)
    session = make_session(unit=unit, quotas={scene.town.commune: 3})
    place = make_enrolment(session, scene.town.commune)
    online = make_session(unit=unit, way="online", place="", link="https://example.org/x")
    full = make_session(unit=unit, total=1, starts_at=now + timedelta(days=2))
    make_enrolment(full)
    return [
        reverse("campaigns:index"),
        *(page.url for page in (told, families, rescue.campaign)),
        reverse("campaigns:pledge", args=[rescue.campaign.translation_key]),
        reverse("training:sessions"),
        *(reverse("training:session", args=[each.slug]) for each in (session, online, full)),
        reverse("training:enrol", args=[session.slug]),
        reverse("training:enrolment", args=[place.key]),
        reverse("training:requirement", args=[make_requirement(unit=unit).pk]),
    ]


def askers_pages(scene: object) -> list[str]:
    """Questions, letters, and what the site holds about her."""
    ticket, letter = make_question(scene), make_letter(scene)
    reader = make_reader(scene.town.unit, user=scene.buyer)
    return [
        reverse("tickets:answers"),
        reverse("tickets:ask"),
        reverse("tickets:look"),
        reverse("tickets:mine"),
        reverse("tickets:own", args=[ticket.number]),
        reverse("tickets:public", args=[ticket.number]),
        reverse("newsletter:subscribe"),
        reverse("newsletter:issues"),
        reverse("newsletter:issue", args=[letter.key]),
        *(reverse(f"newsletter:{name}", args=[reader.key]) for name in ("wishes", "leave")),
        reverse("accounts:export"),
        reverse("accounts:consents"),
        reverse("notices:centre"),
    ]


def offices_pages(scene: object) -> list[str]:
    """What officers work with: letters, questions, sessions, channels, campaigns."""
    unit, leader = scene.town.unit, scene.town.leader
    ticket, draft = make_ticket(unit=unit), make_issue(unit)
    session, required = make_session(unit=unit), make_requirement(unit=unit)
    make_enrolment(session)
    make_figures(make_channel(unit))
    make_link(unit)
    make_nomination(unit)
    families = make_household_campaign(unit=unit)
    make_case_officer(unit, leader)
    make_family(families, unit)
    names = (
        "ticket_list ticket_digest newsletter_issues session_index session_new coverage_list"
        " funnel_report outreach_channels outreach_coverage outreach_league outreach_links"
        " campaign_desk alerts"
    )
    known = [reverse(name) for name in names.split()]
    return [
        *known,
        reverse("ticket_detail", args=[ticket.number]),
        reverse("newsletter_issue", args=[draft.key]),
        reverse("session_detail", args=[session.slug]),
        reverse("coverage_detail", args=[required.pk]),
        reverse("campaign_staff", args=[families.translation_key]),
        reverse("household_grid", args=[families.translation_key]),
    ]
