"""From what is written down to what has left the house: each notice put on its ways once, each
message handed over at most once. Any number of workers may do this at the same time."""

import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone, translation

from core.mail import words
from notices import gateways, kinds, wishes
from notices.gateways import Refused, Unreachable
from notices.kinds import EMAIL, Facts, Kind
from notices.letters import Line, letter_of
from notices.models import Message, Notice
from notices.short_texts import fit

log = logging.getLogger(__name__)

BATCH = 100
LEASE = timedelta(minutes=2)  # to make a message ready; nothing has left the house meanwhile
LINE_TIMEOUT = timedelta(minutes=10)  # after which a worker that sends is dead
MOST_ATTEMPTS = 8  # over about half a day
LONGEST_PAUSE = timedelta(hours=6)
Status = Message.Status


def deliver() -> int:
    """Send everything that may leave now; return how many messages were handed over."""
    find_unclear(timezone.now())
    line = Line()
    try:
        sent = 0
        while True:
            spread, handed = put_on_ways(), send_due(line)
            sent += handed
            if not spread + handed:
                return sent
    finally:
        line.close()


def put_on_ways() -> int:
    """Make messages of notices that have none yet; return how many notices were looked at."""
    notices = list(Notice.objects.to_spread(timezone.now()).select_related("user")[:BATCH])
    for notice in notices:
        try:
            _spread(notice)
        except Exception:
            log.exception("Notice %s can't be put on its ways.", notice.pk)
            _later(notice)
    return len(notices)


def send_due(line: Line) -> int:
    """Hand over messages that are due; return how many this worker took."""
    taken = 0
    for message in list(Message.objects.due(timezone.now()).select_related("notice")[:BATCH]):
        if _lease(message, timezone.now()):
            _send(message, line)
            taken += 1
    return taken


def find_unclear(now: datetime) -> int:
    """Mark messages whose worker died while it handed them over; return how many.

    They may have arrived, so nobody sends them again but a person who decides to.
    """
    dead = Message.objects.filter(status=Status.SENDING, claimed_at__lt=now - LINE_TIMEOUT)
    found = dead.update(status=Status.UNCLEAR, problem="The worker died while it sent this.")
    if found:
        log.warning("%s messages may have been sent or not: see the staff desk.", found)
    return found


def shown_of(notice: Notice, kind: Kind) -> Facts | None:
    """Return what the templates need, in the reader's language, or None if nothing is to tell."""
    with translation.override(notice.language):
        return kind.load(notice.facts | {"reader": notice.user_id})


def gist(text: str) -> str:
    """Return what stands in the notification centre: the first line, and what it announces."""
    lines = [line for line in text.splitlines() if line.strip()] or [""]
    is_announcing = lines[0].rstrip().endswith(":")
    return " ".join(lines[:2]) if is_announcing else lines[0]


def _spread(notice: Notice) -> None:
    kind = kinds.get(notice.kind)
    now = timezone.now()
    shown = shown_of(notice, kind) if kind else None
    if shown is None:
        Notice.objects.filter(pk=notice.pk, spread_at=None).update(spread_at=now)
        return
    title = body = ""
    if notice.user_id:
        title, text = words(language=notice.language, template=kind.template, context=shown)
        body = gist(text)
    hours = wishes.hours_of(notice)
    messages = [
        Message(
            notice=notice,
            channel=channel,
            to=address,
            next_try_at=wishes.silent_until(now, channel, hours),
        )
        for channel, address in wishes.ways(notice, kind).items()
    ]
    with transaction.atomic():
        fields = {"title": title[:200], "body": body[:500], "path": shown.get("path", "")[:500]}
        waiting = Notice.objects.filter(pk=notice.pk, spread_at=None)
        if waiting.update(spread_at=now, **fields):
            Message.objects.bulk_create(messages)


def _later(notice: Notice) -> None:
    """Try again after a while; after the last attempt, never."""
    now, attempts = timezone.now(), notice.attempts + 1
    ended = {"spread_at": now} if attempts >= MOST_ATTEMPTS else {}
    Notice.objects.filter(pk=notice.pk, spread_at=None).update(
        attempts=attempts, try_at=now + pause(attempts), **ended
    )


def pause(attempts: int) -> timedelta:
    """Return how long to wait after so many attempts: a minute, three, nine … six hours."""
    longest = min(LONGEST_PAUSE, timedelta(minutes=3 ** (attempts - 1)))
    return longest * random.uniform(0.8, 1.2)


def _lease(message: Message, now: datetime) -> bool:
    """Keep other workers from making the same message ready."""
    same = Message.objects.filter(
        pk=message.pk, status=Status.WAITING, next_try_at=message.next_try_at
    )
    message.next_try_at = now + LEASE
    return same.update(next_try_at=message.next_try_at) == 1


def _send(message: Message, line: Line) -> None:
    """Make one message ready, claim it, hand it over, and write down what came of it."""
    try:
        hand_over = _ready(message, line)
    except Exception as error:
        if not isinstance(error, Unreachable):
            log.exception("Message %s can't be made.", message.pk)
        _settle(message, Status.WAITING, error)
        return
    if hand_over is None:
        _settle(message, Status.WAITING, None, to_status=Status.DROPPED)
        return
    if not _claim(message):
        return
    try:
        provider_id = hand_over()
    except Refused as error:
        _settle(message, Status.SENDING, error, to_status=Status.FAILED)
    except Unreachable as error:
        _settle(message, Status.SENDING, error)
    except Exception as error:
        log.exception("Nobody knows whether message %s was sent.", message.pk)
        line.close()
        _settle(message, Status.SENDING, error, to_status=Status.UNCLEAR)
    else:
        done = {"status": Status.SENT, "sent_at": timezone.now(), "problem": ""}
        _move(message, Status.SENDING, changes=done | {"provider_id": provider_id[:200]})


def _ready(message: Message, line: Line) -> Callable[[], str] | None:
    """Return the call that hands a message over, or None if nothing is to tell any more."""
    notice, kind = message.notice, kinds.get(message.notice.kind)
    shown = shown_of(notice, kind) if kind else None
    if shown is None or not message.to:
        return None
    if message.channel == EMAIL:
        letter = letter_of(notice, kind, shown, message.to)
        line.open()
        return lambda: line.send(letter)
    with translation.override(notice.language):
        text = str(kind.text)
    values = {name: str(value) for name, value in shown.get("short", {}).items()}
    return lambda: gateways.gateway_of(message.channel).send(
        to_e164=message.to,
        text=fit(text, values, kind.longest),
        template_id=kind.template_id,
        parameters=values,
        key=notice.key,
    )


def _claim(message: Message) -> bool:
    """Say that this worker hands the message over now; False if it is no longer ours."""
    message.attempts += 1
    return _move(
        message,
        Status.WAITING,
        next_try_at=message.next_try_at,
        changes={
            "status": Status.SENDING,
            "claimed_at": timezone.now(),
            "attempts": message.attempts,
        },
    )


def _settle(message: Message, before: str, error: Exception | None, *, to_status: str = "") -> None:
    """Write down what went wrong: try again later, or end."""
    attempts = message.attempts + (before == Status.WAITING)
    if not to_status:
        to_status = Status.FAILED if attempts >= MOST_ATTEMPTS else Status.WAITING
    _move(
        message,
        before,
        changes={
            "status": to_status,
            "attempts": attempts,
            "next_try_at": _next_try(message, attempts),
            "claimed_at": None,
            "problem": " ".join(f"{error or ''}".split())[:300],
        },
    )


def _next_try(message: Message, attempts: int) -> datetime:
    """Return when to try again: after a pause, and not in the reader's quiet hours."""
    at, hours = timezone.now() + pause(attempts), wishes.hours_of(message.notice)
    return wishes.silent_until(at, message.channel, hours)


def _move(message: Message, before: str, *, changes: dict, **same: object) -> bool:
    """Compare and swap."""
    row = Message.objects.filter(pk=message.pk, status=before, **same)
    return row.update(**changes) == 1
