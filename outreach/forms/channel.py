"""A channel and who has its key."""

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cooperatives.forms import PhoneField
from outreach.addresses import LONGEST, normalise
from outreach.models import Channel
from outreach.models.channel import ENOUGH_ADMINS
from outreach.services.channels import Keeper
from union.models import Officer, Unit

MOST_KEEPERS = 4
DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
FIRST_DAY = date(2008, 1, 1)  # no unit had a page before


class ChannelForm(forms.Form):
    """Everything the register knows of a channel."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"))
    platform = forms.ChoiceField(label=_("Where it is"), choices=Channel.Platform.choices)
    name = forms.CharField(label=_("Name"), max_length=150)
    address = forms.CharField(
        label=_("Address"),
        max_length=LONGEST,
        help_text=_("Copy it from the browser or the app, such as facebook.com/hoi.lhpn."),
    )
    opened_on = forms.DateField(label=_("Opened on"), widget=DAY)
    is_listed = forms.BooleanField(
        label=_("Everybody may join"),
        required=False,
        help_text=_("Shown in the public directory, with a code to scan."),
    )

    def __init__(
        self, *args: object, units: QuerySet, channel: Channel | None = None, **options: object
    ) -> None:
        names = ("unit", "platform", "name", "address", "opened_on", "is_listed")
        initial: dict[str, object] = {"opened_on": localdate(), "is_listed": True}
        if channel:
            initial = {name: getattr(channel, name) for name in names}
            initial |= _keys_of(channel)
        super().__init__(*args, initial=initial | (options.pop("initial", None) or {}), **options)
        self.channel = channel
        self.fields["unit"].queryset = units
        for number in range(1, MOST_KEEPERS + 1):
            self._add_keeper(number)

    def _add_keeper(self, number: int) -> None:
        names = {"number": number}
        self.fields[f"keeper{number}"] = forms.CharField(
            label=_("Who has the key, %(number)d") % names, max_length=120, required=False
        )
        self.fields[f"phone{number}"] = PhoneField(
            label=_("Phone of number %(number)d") % names, required=False
        )

    def clean_opened_on(self) -> date:
        day = self.cleaned_data["opened_on"]
        if not FIRST_DAY <= day <= localdate():
            raise forms.ValidationError(_("This day cannot be right."))
        return day

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if cleaned.get("address") and cleaned.get("platform"):
            try:
                cleaned["address"] = normalise(cleaned["platform"], cleaned["address"])
            except ValueError as error:
                self.add_error("address", str(error))
        for number in range(1, MOST_KEEPERS + 1):
            name, phone = cleaned.get(f"keeper{number}"), cleaned.get(f"phone{number}")
            if bool(name) != bool(phone) and f"phone{number}" not in self.errors:
                where = f"phone{number}" if name else f"keeper{number}"
                self.add_error(where, _("Name and phone belong together."))
        if not self.errors and self.channel is None and len(self.keepers()) < ENOUGH_ADMINS:
            sentence = _("Name two people: if one leaves, the other still has the key.")
            self.add_error(f"keeper{len(self.keepers()) + 1}", sentence)
        return cleaned

    def keepers(self) -> list[Keeper]:
        """Return who has the key; officers with that phone by their account too."""
        rows = [
            (self.cleaned_data[f"keeper{n}"], self.cleaned_data[f"phone{n}"])
            for n in range(1, MOST_KEEPERS + 1)
            if self.cleaned_data.get(f"keeper{n}") and self.cleaned_data.get(f"phone{n}")
        ]
        phones = {phone for _name, phone in rows}
        officers = Officer.objects.in_office(localdate()).values("user")
        users = User.objects.filter(phone__in=phones, pk__in=officers)
        known = dict(users.values_list("phone", "pk"))
        unique = {phone: Keeper(name, phone, known.get(phone)) for name, phone in rows}
        return list(unique.values())

    def fields_of_channel(self) -> dict[str, object]:
        """Return what the service wants beside the keepers."""
        names = ("unit", "platform", "name", "address", "opened_on", "is_listed")
        return {name: self.cleaned_data[name] for name in names}


def _keys_of(channel: Channel) -> dict[str, str]:
    """Return who has the key now, as the form shows it."""
    shown: dict[str, str] = {}
    for number, admin in enumerate(channel.admins.order_by("pk")[:MOST_KEEPERS], start=1):
        phone = admin.phone or (admin.user.phone if admin.user else "")
        shown |= {f"keeper{number}": admin.name, f"phone{number}": phone}
    return shown
