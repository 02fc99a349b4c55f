"""Who may translate what: whoever may change the original or its translation."""

from django.db import models
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type

from accounts.models import User
from union.access import may_act_for
from union.models import Unit


def may_translate(user: User, instance: models.Model) -> bool:
    """Return True if `user` may change this page or this snippet itself, not only its kind."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    if not hasattr(instance, "unit"):
        return user_can_edit_snippet_type(user, type(instance))
    unit = unit_answering_for(instance)
    return unit is not None and may_act_for(user, unit)


def unit_answering_for(instance: models.Model) -> Unit | None:
    """Return the unit of a snippet that has one, or of the seller who wrote it."""
    return instance.unit or getattr(getattr(instance, "seller", None), "unit", None)
