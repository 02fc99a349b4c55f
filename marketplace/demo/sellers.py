"""Sellers with their stories, pictures and who may act for them."""

from django.utils import timezone

from accounts.models import User
from cooperatives.models import Membership, Seller, SellerEvent, SellerPhoto
from core.text import collation_key, fold, normalise_phone
from marketplace.demo.files import read, sized_picture
from marketplace.demo.languages import add_seller_texts
from places.models import Commune
from union.models import Unit


def load_sellers() -> int:
    """Add the sellers who are missing; return how many."""
    there = set(Seller.objects.values_list("slug", flat=True))
    communes = Commune.objects.in_bulk([row["commune_code"] for row in read("sellers")])
    units = {unit.commune_id: unit for unit in Unit.objects.filter(valid_to=None, depth=2)}
    missing = [row for row in read("sellers") if row["slug"] not in there]
    for row in missing:
        seller = make_seller(row, communes[row["commune_code"]], units[row["commune_code"]])
        add_members(seller)
    return len(missing)


def make_seller(row: dict[str, object], commune: Commune, unit: Unit) -> Seller:
    """Write one seller with her pictures, English words and history."""
    status = row.get("status", "approved")
    seller = Seller.objects.create(
        kind=row["kind"],
        legal_name=row["legal_name"],
        name=row["public_name"],
        slug=row["slug"],
        sort_key=collation_key(row["public_name"]),
        search_text=fold(f"{row['public_name']} {row['legal_name']} {commune.name}"),
        story=row["story_vi"],
        quote=row["quote_vi"],
        unit=unit,
        commune=commune,
        phone=normalise_phone(row["phone"]),
        tax_code=row["tax_code"],
        women_share=row["women_share"],
        women_benefiting=row["women_benefiting"],
        delivery_fee=row["delivery"]["flat_fee"],
        free_delivery_from=row["delivery"]["free_above"],
        offers_pickup=row["delivery"]["pickup"],
        delivery_set_at=timezone.now(),
        status=status,
        status_reason=row.get("reason_vi", ""),
        approved_at=timezone.now() if status in ("approved", "suspended") else None,
    )
    folder = f"sellers/{seller.pk}"
    for field, name in (("logo", row["portrait"]), ("cover", row["cover"])):
        photo = SellerPhoto.objects.create(seller=seller, **sized_picture(name, folder))
        setattr(seller, field, photo)
    seller.save(update_fields=["logo", "cover"])
    add_seller_texts(seller, row)
    path = {"suspended": ["applied", "approved", "suspended"], "applied": ["applied"]}
    steps = path.get(status, ["applied", status])
    for before, after in zip(["", *steps], steps, strict=False):
        reason = seller.status_reason if after in ("refused", "suspended") else ""
        SellerEvent.objects.create(
            seller=seller, from_status=before, to_status=after, reason=reason
        )
    return seller


def add_members(seller: Seller) -> None:
    """Let the people whose line names this seller act for her; the first is the owner."""
    emails = [p["email"] for p in read("people") if p.get("seller") == seller.slug]
    users = {user.email: user for user in User.objects.filter(email__in=emails)}
    for number, email in enumerate(emails):
        role = Membership.Role.STAFF if number else Membership.Role.OWNER
        Membership.objects.create(seller=seller, user=users[email], role=role)
