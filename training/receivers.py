"""What the site holds about a learner, and what stays when she leaves."""

from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_noop

from accounts import exports
from accounts.models import User
from accounts.signals import person_anonymised
from core.pagecache import touch
from training.models import Certificate, Learning

LEFT = gettext_noop("The learner has left the site.")


@receiver(person_anonymised)
def forget_learner(sender: type, user: User, **signal: object) -> None:
    """Delete her progress; her certificates stay as numbers without a name, confirmed no more."""
    Learning.objects.filter(learner=user).delete()
    papers = Certificate.objects.filter(learner=user)
    touch(*(f"certificate:{number}" for number in papers.values_list("number", flat=True)))
    papers.valid().update(status="withdrawn", ended_at=timezone.now(), reason=LEFT)
    papers.update(name="")


def learning_of(user: User) -> dict[str, object]:
    """Return her progress and certificates, for her copy of what the site holds; five queries."""
    learnings = user.learnings.prefetch_related("lessons_done", "ticks", "attempts")
    names = ("number", "course_title", "name", "status", "issued_at", "ended_at", "reason")
    certificates = user.certificates.order_by("pk").values(*names)
    return {
        "courses": [_course(learning) for learning in learnings.order_by("pk")],
        "certificates": exports.worded(certificates, status=Certificate.Status),
    }


def _course(learning: Learning) -> dict[str, object]:
    return {
        "course": str(learning.course_key),
        "started_at": learning.started_at,
        "completed_at": learning.completed_at,
        "lessons": [str(done.lesson_key) for done in learning.lessons_done.all()],
        "ticks": [str(tick.line_key) for tick in learning.ticks.all()],
        "attempts": [
            {"at": attempt.at, "right": attempt.right, "questions": attempt.questions}
            for attempt in learning.attempts.all()
        ],
    }
