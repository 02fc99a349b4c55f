"""What sessions add to the floors below when the site starts."""

from django.utils.translation import gettext_lazy as _

from accounts import exports
from cms import letters
from cooperatives import waiting
from jobs import schedule
from training import session_letters, session_news, session_people, session_queue
from training.session_work import remind_of_sessions


def register() -> None:
    """Called once by the app's `ready`."""
    session_letters.register_all()
    letters.register(session_news.sessions_for_letters)
    schedule.every("remind-of-sessions", remind_of_sessions, minutes=15)
    waiting.register_queue(session_queue.lists_waiting)
    exports.register("training_sessions", session_people.sessions_of, label=_("Sessions"))
