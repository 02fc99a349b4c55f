"""A form field for a commune: one text input, a list of suggestions where scripts run."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from . import selectors
from .models import Commune

LONGEST_TEXT = 120  # characters


@dataclass(frozen=True)
class TypedCommune:
    """What a browser sends: see `selectors.communes_meant`."""

    text: str = ""
    code: str = ""
    choice: str = ""


class CommuneWidget(forms.Widget):
    """A text input, its hidden code and, after an unclear answer, the candidates."""

    template_name = "places/commune_widget.html"

    def __init__(self, attrs: dict[str, object] | None = None) -> None:
        super().__init__({"class": "field__input", **(attrs or {})})
        self.candidates: list[Commune] = []

    def value_from_datadict(self, data: Mapping, files: Mapping, name: str) -> TypedCommune:
        code, choice = data.get(f"{name}-code", ""), data.get(f"{name}-choice", "")
        return TypedCommune(str(data.get(name, ""))[:LONGEST_TEXT], code, choice)

    def get_context(
        self, name: str, value: TypedCommune | Commune | None, attrs: dict
    ) -> dict[str, object]:
        if isinstance(value, Commune):
            value = TypedCommune(value.label, value.pk)
        context = super().get_context(name, None, attrs)
        context["typed"] = value or TypedCommune()
        context["candidates"] = self.candidates
        return context

    def render(self, name: str, value: object, attrs: dict, renderer: object) -> SafeString:
        return super().render(name, value, attrs, TemplatesSetting())


class CommuneField(forms.Field):
    """Cleans to a `Commune`, or None if it may be left empty.

    Takes what a person types, with or without tone marks, old names too; also a bare
    code. Pages show it as any other field; the widget brings its own script.
    """

    widget = CommuneWidget
    default_error_messages = {
        "required": _("Write the commune or ward."),
        "unknown": _(
            "No commune or ward is called “%(text)s”. Check the spelling, or write an older name."
        ),
        "unclear": _("More than one place may be meant. Choose one of these."),
    }

    def __init__(self, **options: object) -> None:
        usual = {
            "label": _("Commune or ward"),
            "help_text": _("Without tone marks is fine. Names from before July 2025 work too."),
        }
        super().__init__(**(usual | options))

    def prepare_value(self, value: object) -> object:
        """Return the commune of a code, as model forms have in `initial`."""
        return selectors.commune_with_code(value) if isinstance(value, str) else value

    def clean(self, value: TypedCommune) -> Commune | None:
        typed = value
        if not typed.text.strip():
            super().validate(None)
            return None
        found = selectors.communes_meant(
            text=typed.text, code=typed.code, choice=typed.choice, near=settings.HOME_PROVINCE
        )
        if not found:
            text = " ".join(typed.text.split())
            raise ValidationError(self.error_messages["unknown"], "unknown", {"text": text})
        if len(found) > 1:
            self.widget.candidates = found  # each form has its own copy of the widget
            raise ValidationError(self.error_messages["unclear"], "unclear")
        return found[0]

    def has_changed(self, initial: object, data: TypedCommune) -> bool:
        before = initial.pk if isinstance(initial, Commune) else initial or ""
        commune = selectors.commune_with_code(data.code)
        after = data.code if commune and commune.label == data.text else data.text
        return before != after


class PlaceForm(forms.Form):
    """One question: where to? Asked by GET, so that the answer has an address."""

    commune = CommuneField(label=_("Deliver to which commune or ward?"))
