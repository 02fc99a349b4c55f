"""How a unit's office is reached, as its officers type it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.models import UnitContact


class ContactForm(forms.ModelForm):
    """What visitors see of an office. Private numbers do not belong here."""

    class Meta:
        model = UnitContact
        fields = ["phone", "email", "address", "hours"]
        help_texts = {
            "phone": _("Of the office, not somebody's own."),
            "hours": _("Such as: Mon–Fri, 7:30–11:30 and 13:30–17:00"),
        }
