from django import forms
from django.utils.translation import gettext_lazy as _

from notices.models import QuietHours


class QuietHoursForm(forms.ModelForm):
    """When a person's phone stays silent."""

    class Meta:
        model = QuietHours
        fields = ("starts", "ends", "also_email")
        widgets = {
            name: forms.TimeInput(format="%H:%M", attrs={"type": "time"})
            for name in ("starts", "ends")
        }
        help_texts = {"ends": _("The same time twice: never quiet.")}
