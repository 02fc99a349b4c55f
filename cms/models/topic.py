"""What published pages are about: a short list that the province's editors keep."""

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Locale, Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.kept import Kept
from core.text import slugify

_kept = Kept(limit=20)  # names of all topics, by language


class TopicQuerySet(models.QuerySet):
    def to_choose(self) -> "TopicQuerySet":
        """The topics in the site's first language: pages link to these in every language."""
        return self.filter(locale=Locale.get_default()).order_by("position", "name", "pk")


class Topic(TranslatableMixin, models.Model):
    """A subject of many pages, such as safe food. Its translations have rows of their own."""

    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(
        _("address"), max_length=60, blank=True, help_text=_("Made from the name if left empty.")
    )
    position = models.PositiveSmallIntegerField(
        _("place in the list"), default=100, help_text=_("Small numbers come first.")
    )

    objects = TopicQuerySet.as_manager()

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("slug"), FieldPanel("position")])]
    # The address stays: pages are filtered by that of the first language.
    translatable_fields = [TranslatableField("name")]

    class Meta(TranslatableMixin.Meta):
        verbose_name, verbose_name_plural = _("topic"), _("topics")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="topic_slug_once"),
            models.UniqueConstraint(fields=["locale", "name"], name="topic_name_once"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Make the address from the name."""
        super().clean()
        self.slug = self.slug or slugify(self.name, 60)

    @property
    def label(self) -> str:
        """The name in the reader's language, else in the site's first."""
        names = topic_names(translation.get_language())
        return names.get(self.translation_key, self.name)


def topic_names(language: str) -> dict[object, str]:
    """Return the names of all topics in a language by translation_key; one query, kept."""

    def read() -> dict[object, str]:
        rows = Topic.objects.filter(locale__language_code=language)
        return dict(rows.values_list("translation_key", "name"))

    return _kept.get(language, "cms", read)


class TopicLink(Orderable):
    """A topic of a page; subclasses say of which."""

    topic = models.ForeignKey(
        Topic, models.CASCADE, related_name="%(class)ss", verbose_name=_("topic")
    )

    panels = [FieldPanel("topic")]
    translatable_fields = [SynchronizedField("topic")]  # `Topic.label` translates it

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.topic)
