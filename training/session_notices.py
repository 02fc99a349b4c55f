"""Telling people about sessions. Call these inside the transaction.

What the letters say is in `session_letters`.
"""

from collections.abc import Iterable

from notices.telling import Reader, Telling, tell, tell_all
from training.models import Enrolment, Session


def reader_of(enrolment: Enrolment) -> Reader:
    """Return how somebody on the list is reached; needs `user` loaded."""
    user = enrolment.user
    if user:
        return Reader.of(user)
    return Reader(enrolment.language, None, enrolment.email, enrolment.phone)


def enrolled(enrolment: Enrolment) -> None:
    """Confirm a place, or a place on the waiting list."""
    _tell("session_enrolled", enrolment)


def place_free(enrolment: Enrolment) -> None:
    """Tell somebody who waited that she can come."""
    _tell("session_place_free", enrolment)


def paper_given(enrolment: Enrolment) -> None:
    """Tell her where her certificate is."""
    _tell("session_paper", enrolment)


def changed(session: Session) -> None:
    """Tell everybody on the list of another time or place."""
    key = f"session-changed:{session.pk}:{session.changed_at:%Y%m%d%H%M%S}"
    _tell_list("session_changed", session, key)


def called_off(session: Session) -> None:
    """Tell everybody on the list that it does not take place."""
    _tell_list("session_called_off", session, f"session-called-off:{session.pk}")


def remind(enrolments: Iterable[Enrolment]) -> int:
    """Tell who comes that it is tomorrow; return how many were told or had been."""
    tellings = [
        Telling(
            "session_reminder",
            [reader_of(enrolment)],
            f"session-day:{enrolment.pk}:{enrolment.session.starts_at:%Y%m%d%H%M}",
            {"enrolment": enrolment.pk},
        )
        for enrolment in enrolments
    ]
    tell_all(tellings)
    return len(tellings)


def _tell(kind: str, enrolment: Enrolment) -> None:
    facts = {"enrolment": enrolment.pk}
    tell(kind=kind, to=reader_of(enrolment), key=f"{kind}:{enrolment.pk}", facts=facts)


def _tell_list(kind: str, session: Session, key: str) -> None:
    rows = session.enrolments.open().select_related("user")
    tell_all(
        [Telling(kind, [reader_of(row)], f"{key}:{row.pk}", {"enrolment": row.pk}) for row in rows]
    )
