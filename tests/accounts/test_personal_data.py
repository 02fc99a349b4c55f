"""Every table that knows a person has a rule for the day she leaves; a new table without one fails.

The rules themselves are proved where the tables live (`forget…`, `person_anonymised`).
"""

from django.apps import apps
from django.conf import settings

from accounts.models import User

CONTACT = {"phone", "email", "contact_hash"}
# It only says whose account did something; the account loses its name, number and address.
NAMELESS = """
accounts.Consent campaigns.Alert campaigns.CaseLook campaigns.EvidencePhoto campaigns.HandoverPhoto
campaigns.HelpPlan campaigns.Household campaigns.Rescue campaigns.Result campaigns.UnitReport
cms.Nomination cms.Replication community.Appeal community.Comment community.Decision
community.Report community.Strike community.WatchedWord cooperatives.Membership
cooperatives.SellerEvent fanpages.FanPageOpening fanpages.Post fanpages.ShownProduct images.Photo
newsletter.Issue orders.BankEntry orders.BankStatement orders.CarrierEntry orders.CarrierFile
orders.CarrierRow orders.OrderEvent orders.PaymentEvent orders.PayoutBatch orders.Redemption
orders.Refund orders.ReturnRequest orders.SellerEntry orders.Voucher outreach.PostPack
outreach.TrackedLink outreach.WeeklyFigures products.Certificate products.HiddenSearch
products.ProductChange products.ProductEvent products.SynonymGroup tickets.TicketEvent
training.Requirement training.Session union.UnitMove
"""
# Rows go, or lose what says who she is, in the transaction in which she leaves.
FORGOTTEN = """
accounts.Address accounts.PersonalCopy accounts.User campaigns.Pledge community.Follow
community.Reaction fanpages.Registration newsletter.Subscriber notices.Notice notices.QuietHours
notices.Wish orders.Basket orders.Order orders.PhoneRecord outreach.ChannelAdmin products.Review
tickets.Ticket training.Certificate training.Enrolment training.Learning training.Reminded
"""
# She must hand these over first: the account stays until she has.
HANDED_OVER = "campaigns.CaseOfficer union.Officer"
# What a stall or an office shows of itself.
PUBLISHED = """
cms.SiteChrome cms.UnitContact cooperatives.Invitation cooperatives.Seller fanpages.FanPage
orders.PickupPoint
"""
RULES = {name for rule in (NAMELESS, FORGOTTEN, HANDED_OVER, PUBLISHED) for name in rule.split()}


def knows_people(model: type) -> bool:
    """Return True if rows of `model` point at accounts or hold ways to reach somebody."""
    for field in model._meta.local_fields:
        remote = field.remote_field and field.remote_field.model
        if field.name in CONTACT or (remote is User and not field.primary_key):
            return True
    return False


def ours() -> set[type]:
    names = {path.name for path in settings.BASE_DIR.iterdir() if (path / "apps.py").exists()}
    return {model for model in apps.get_models() if model._meta.app_label in names}


def test_every_table_that_knows_people_has_a_rule():
    found = {model._meta.label for model in ours() if knows_people(model)}

    assert found == RULES
