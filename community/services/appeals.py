"""She finds a strike unjust: once she may say why, and another officer decides."""

from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import User
from community import notices
from community.models import Appeal, Decision, Strike
from community.services.errors import AppealedAlready, DecidedAlready, NotYourOwn


@transaction.atomic
def write_appeal(*, strike: Strike, text: str, now: datetime) -> Appeal:
    """Keep her words.

    Raises:
        AppealedAlready
    """
    try:
        with transaction.atomic():
            return Appeal.objects.create(strike=strike, text=text, created_at=now)
    except IntegrityError as error:
        raise AppealedAlready from error


@transaction.atomic
def decide_appeal(*, appeal: Appeal, by: User, is_upheld: bool, answer: str, now: datetime) -> None:
    """Take the strike back, or let it stand, with an answer to her.

    Raises:
        NotYourOwn: who gave the strike doesn't decide about it, nor does she who got it.
        DecidedAlready
    """
    strike = appeal.strike
    if by.pk in (strike.given_by_id, strike.user_id):
        raise NotYourOwn
    values = {"decided_at": now, "decided_by": by, "is_upheld": is_upheld, "answer": answer}
    if not Appeal.objects.waiting().filter(pk=appeal.pk).update(**values):
        raise DecidedAlready
    if is_upheld:
        Strike.objects.filter(pk=strike.pk).update(withdrawn_at=now)
    act = Decision.Act.UPHOLD if is_upheld else Decision.Act.REJECT
    log = {"strike_key": strike.key, "act": act, "reason": answer}
    Decision.objects.create(**log, by=by, at=now)
    notices.appeal_decided(strike)
