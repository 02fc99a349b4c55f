"""Units, officers, buyers: everybody signs in with the same word, on a laptop only."""

from datetime import date

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from accounts.models import User
from marketplace.demo.files import read
from places.models import Commune, Province
from union.models import Officer, Unit
from union.services import appoint, open_units_from_places

PASSWORD = "cho-chi-em-2026"  # printed by `load_demo`; the command refuses live sites
ROLES = {
    "province_editor": Officer.Role.EDITOR,
    "province_officer": Officer.Role.LEADER,
    "commune_officer": Officer.Role.LEADER,
}


def load_units(province: Province) -> Unit:
    """Open the province's unit and those of its communes."""
    return open_units_from_places(province=province)


def load_people() -> int:
    """Add the people who are missing; return how many."""
    there = set(User.objects.values_list("email", flat=True))
    missing = [person for person in read("people") if person["email"] not in there]
    word = make_password(PASSWORD)
    User.objects.bulk_create(
        User(
            email=person["email"],
            name=person["name"],
            language=person["language"],
            password=word,
            is_superuser=person["role"] == "administrator",
            is_staff=person["role"] == "administrator",
        )
        for person in missing
    )
    users = {user.email: user for user in User.objects.filter(email__endswith="@example.org")}
    EmailAddress.objects.bulk_create(
        EmailAddress(user=users[p["email"]], email=p["email"], verified=True, primary=True)
        for p in missing
    )
    root = Unit.objects.get(depth=1)
    for person in missing:
        if role := ROLES.get(person["role"]):
            code = person["unit_code"]
            unit = root if len(code) == 2 else Unit.objects.get(commune=Commune(code=code), depth=2)
            appoint(
                user=users[person["email"]],
                unit=unit,
                role=role,
                from_date=date(2025, 7, 1),
                title=person.get("title_vi", ""),
            )
    return len(missing)
