"""Keep the rights of units in step with the languages of their pages."""

from django.apps import apps
from django.contrib.auth.models import Permission
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done

from cms.models import UnitSection
from cms.services import permit_translation


@receiver(copy_for_translation_done)
def follow_new_languages(sender: type, target_obj: object, **kwargs: object) -> None:
    """A page came in another language, perhaps only because one below it was translated."""
    if isinstance(target_obj, Page):
        permit_translation(target_obj)


@receiver(post_migrate, sender=apps.get_app_config("cms"))
def let_units_translate(sender: object, **kwargs: object) -> None:
    """Units that opened their section before pages could be translated may do it too."""
    may = Permission.objects.filter(
        content_type__app_label="wagtail_localize", codename="submit_translation"
    ).first()
    if may:
        for section in UnitSection.objects.exclude(group__permissions=may).select_related("group"):
            section.group.permissions.add(may)
