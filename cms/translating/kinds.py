"""Kinds of content whose translations the staff desk lists: pages, and what apps above add.

Apps register theirs in `AppConfig.ready`: `kinds.register(kinds.Kind("posts", …))`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.admin.utils import quote
from django.db import models
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from accounts.models import User


@dataclass(frozen=True)
class Kind:
    """What can be translated, and where one does it."""

    name: str  # in addresses
    label: str  # lazy, plural
    model: type[models.Model]
    own: Callable[[User], QuerySet]  # what a user may translate, in any language and state
    words: str  # the column that a search of the list reads

    def edit_url(self, pk: int) -> str:
        """Return where a translation is written, and an original changed."""
        return reverse(f"{self._snippets()}:edit", args=[pk])

    def submit_url(self, original: models.Model, language: str) -> str:
        """Return where a translation is begun."""
        meta = self.model._meta
        place = [meta.app_label, meta.model_name, quote(original.pk)]
        return _in(language, reverse("wagtail_localize:submit_snippet_translation", args=place))

    def described(self, original: models.Model) -> str:
        """Return what an original is, in a word or two."""
        return str(self.model._meta.verbose_name)

    def _snippets(self) -> str:
        return f"wagtailsnippets_{self.model._meta.app_label}_{self.model._meta.model_name}"


class PageKind(Kind):
    """Pages of every type."""

    def edit_url(self, pk: int) -> str:
        return reverse("wagtailadmin_pages:edit", args=[pk])

    def submit_url(self, original: Page, language: str) -> str:
        place = reverse("wagtail_localize:submit_page_translation", args=[original.pk])
        return _in(language, place)

    def described(self, original: Page) -> str:
        return original.page_type_display_name


def _in(language: str, url: str) -> str:
    return f"{url}?{urlencode({'select_locale': language})}"


def _own_pages(user: User) -> QuerySet[Page]:
    own = page_permission_policy.instances_user_has_permission_for(user, "change")
    return own.filter(depth__gt=2, alias_of=None).select_related("content_type")


PAGES = PageKind("pages", _("Pages"), Page, _own_pages, "title")
_kinds: dict[str, Kind] = {PAGES.name: PAGES}


def register(kind: Kind) -> None:
    """List translations of a kind of snippets too."""
    _kinds[kind.name] = kind


def kinds() -> list[Kind]:
    """Return all kinds, pages first."""
    return list(_kinds.values())


def kind_named(name: str) -> Kind:
    """Return a kind by its name in an address; pages if there is none of that name."""
    return _kinds.get(name, PAGES)
