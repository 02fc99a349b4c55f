"""The demo's questions to the Union, and its letters to readers."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from accounts.models import User
from marketplace.demo.files import read
from newsletter import services as letters
from newsletter.models import Issue, Sending, Subscriber
from tickets import services
from tickets.models import Ticket, Topic
from tickets.services import Question
from union.models import Unit

HOURS_TO_ANSWER = 30


def load_questions() -> int:
    """Add topics, and questions in every state, if there are none; return how many."""
    if Ticket.objects.exists():
        return 0
    content = read("questions")
    topics = [_topic(row, place) for place, row in enumerate(content["topics"])]
    officer = User.objects.get(email="can-bo-cuc-phuong@example.org")
    unit = officer.offices.get().unit
    for row in content["questions"]:
        _question(row, topics[row["topic"]], unit, officer)
    return len(content["questions"])


def _topic(row: dict[str, object], place: int) -> Topic:
    return Topic.objects.get_or_create(
        name=row["name"],
        defaults={
            "names": row["names"],
            "hint": row["hint"],
            "desk": row["desk"],
            "answer_days": row["days"],
            "is_sensitive": row.get("sensitive", False),
            "position": place,
        },
    )[0]


def _question(row: dict[str, object], topic: Topic, unit: Unit, officer: User) -> None:
    asked = timezone.now() - timedelta(days=row["days"], hours=3)
    is_anonymous = row.get("anonymous", False)
    question = Question(
        topic=topic,
        unit=unit,
        title=row["title"],
        text=row["text"],
        language="vi",
        is_urgent=row.get("urgent", False),
        is_anonymous=is_anonymous,
        wants_public=row.get("public", False),
        name="" if is_anonymous else row.get("name", ""),
        phone="" if is_anonymous else "+84912000000",
    )
    ticket = services.ask(question=question, now=asked)
    state = row.get("state", "")
    if row.get("answer"):
        _answer(ticket, row, officer, asked + timedelta(hours=HOURS_TO_ANSWER))
    elif state == "asked_back":
        back = asked + timedelta(hours=HOURS_TO_ANSWER)
        services.ask_back(ticket=ticket, words=row["back"], by=officer, now=back)
    elif state == "accepted":
        services.accept(ticket=ticket, by=officer)
        later = timezone.now() + timedelta(days=3)
        Ticket.objects.filter(pk=ticket.pk).update(due_at=later)


def _answer(ticket: Ticket, row: dict[str, object], officer: User, when: datetime) -> None:
    services.answer(ticket=ticket, words=row["answer"], by=officer, now=when)
    if row.get("public"):
        question, answer = f"{row['title']}\n{row['text']}", row["answer"]
        services.publish(ticket=ticket, question=question, answer=answer, by=officer)
        Ticket.objects.filter(pk=ticket.pk).update(published_at=when)
    if row.get("stars"):
        services.rate(ticket=ticket, stars=row["stars"], words="", by=None)


def load_letters(root: Unit) -> int:
    """Add readers, one letter that went out and one draft; return how many letters."""
    if Issue.objects.exists():
        return 0
    leader = User.objects.get(email="can-bo-tinh@example.org")
    now, today = timezone.now(), timezone.localdate()
    readers = []
    for number in range(1, 24):
        reader = Subscriber.objects.create(
            email=f"doc-gia-{number}@example.org", language="vi", confirmed_at=now
        )
        reader.units.add(root)
        readers.append(reader)
    monday = today - timedelta(days=today.weekday())
    issue = letters.draft_issue(unit=root, language="vi", rhythm="weekly", until=monday, by=leader)
    sent = timezone.make_aware(datetime.combine(monday, time(7)))
    preface = "Chào chị em! Tuần qua có nhiều tin vui từ các xã. Mời chị em đọc và chia sẻ."
    Issue.objects.filter(pk=issue.pk).update(
        status=Issue.Status.SENT, approved_by=leader, send_at=sent, sent_at=sent, preface=preface
    )
    Sending.objects.bulk_create(
        Sending(issue=issue, subscriber=reader, status=Sending.Status.SENT, at=sent)
        for reader in readers
    )
    until = max(today, monday) + timedelta(days=1)
    letters.draft_issue(unit=root, language="vi", rhythm="monthly", until=until, by=leader)
    return 2
