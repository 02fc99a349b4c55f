"""What learners are told about their certificates."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from notices.kinds import Facts, Kind, register
from notices.telling import Reader, tell
from training.models import Certificate

LETTER = "training/letter"
WITHDRAWN = "certificate_withdrawn"


def tell_withdrawn(certificate: Certificate) -> None:
    """Tell the learner, if she has an account; call it inside the transaction."""
    if certificate.learner:
        tell(
            kind=WITHDRAWN,
            to=Reader.of(certificate.learner),
            key=f"{WITHDRAWN}:{certificate.number}",
            facts={"certificate": certificate.pk},
        )


def of_withdrawn(facts: Facts) -> Facts | None:
    """Her certificate is valid no more, and why."""
    paper = Certificate.objects.filter(pk=facts["certificate"], status="withdrawn").first()
    if paper is None:
        return None
    path = reverse("training:certificate", args=[paper.number])
    return {
        "title": _("Your certificate was withdrawn: %(title)s") % {"title": paper.course_title},
        "lines": [_("The Union gives this reason:"), paper.reason],
        "path": path,
        "link": settings.SITE_URL + path,
        "button": _("See the certificate"),
        "why": _("You get this letter because you have a certificate of the Union."),
    }


def register_all() -> None:
    """Called once when the site starts."""
    register(Kind(WITHDRAWN, gettext_lazy("My certificate was withdrawn"), LETTER, of_withdrawn))
