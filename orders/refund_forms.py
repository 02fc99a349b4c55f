"""What staff narrow and write in the list of refunds."""

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from orders.models import Order, Refund


class RefundFilter(forms.Form):
    """By how far it is and the way it goes; nonsense is ignored."""

    STATES = (
        ("hand", _("to do by hand")),
        ("account", _("account not known yet")),
        *Refund.Status.choices,
        ("all", _("all")),
    )

    state = forms.ChoiceField(label=_("Status"), choices=STATES, required=False)
    way = forms.ChoiceField(
        label=_("Way"), choices=[("", _("all")), *Order.PayBy.choices], required=False
    )

    def narrowed(self, refunds: QuerySet[Refund]) -> QuerySet[Refund]:
        """Return those wanted; without a wish, those a person has to make."""
        self.full_clean()
        state = self.cleaned_data.get("state") or "hand"
        if way := self.cleaned_data.get("way"):
            refunds = refunds.filter(way=way)
        if state == "hand":
            by_hand = ~Q(way="card") | Q(status="failed")
            return refunds.filter(by_hand, status__in=["asked", "failed"])
        if state == "account":
            return refunds.by_hand().filter(bank_account="")
        return refunds if state == "all" else refunds.filter(status=state)


class DoneForm(forms.Form):
    """How the money went back, for whoever looks later."""

    note = forms.CharField(
        label=_("Note"),
        max_length=300,
        required=False,
        help_text=_("For example the number of the transfer."),
    )
