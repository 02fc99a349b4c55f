"""Courses, lessons, quizzes, sessions and certificates."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    name = "training"
    verbose_name = _("training")

    def ready(self) -> None:
        from accounts import exports
        from cms.featured import chosen, newest
        from cms.kinds import Kind, register_kind
        from core import lessons
        from training import certificate_letters, receivers, session_setup
        from training.lessons import lesson_for
        from training.models import CoursePage

        lessons.register_finder(lesson_for)
        exports.register("courses", receivers.learning_of, label=_("Courses"))
        certificate_letters.register_all()
        session_setup.register()
        found = {"newest": newest(CoursePage), "chosen": chosen(CoursePage)}
        card, url_name = "training/_home_card.html", "training:courses"
        register_kind(Kind("courses", _("courses"), card=card, url_name=url_name, **found))
