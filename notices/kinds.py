"""What people are told about. Floors above register their kinds when the site starts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from notices.short_texts import LONGEST, fill, names_in

EMAIL, SMS, ZALO = "email", "sms", "zalo"
CHANNELS = {EMAIL: _("E-mail"), SMS: _("SMS"), ZALO: "Zalo"}

Facts = dict[str, object]  # what `tell` was given: plain JSON


@dataclass(frozen=True)
class Kind:
    """One thing that people are told about.

    `load` turns the facts into what the templates need, or returns None when there is
    nothing to tell any more. It runs later, in a task, in the reader's language; the
    reader is `facts["reader"]`, the key of a user or None. What it returns may hold
    `path`, where the reader goes on, and `short`, the values for `text`.
    """

    name: str  # "parcel_sent"
    label: str | Promise  # "A parcel is on its way", in the table of wishes
    template: str  # templates/emails/<template>.txt and .html
    load: Callable[[Facts], Facts | None]
    text: str | Promise = ""  # for SMS and Zalo, with {names}; "" where it isn't worth one
    longest: dict[str, int] = field(default_factory=dict)  # letters of each name in `text`
    template_id: str = ""  # of the message service, where it wants texts approved beforehand
    is_essential: bool = True  # she may choose the way, but not to hear nothing
    for_sellers: bool = False
    for_staff: bool = False

    @property
    def channels(self) -> tuple[str, ...]:
        """The ways this may take, the usual one first."""
        return (EMAIL, SMS, ZALO) if self.text else (EMAIL,)


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind known.

    Raises:
        ValueError: its short text may be too long, or names a value of unknown length.
    """
    with translation.override(None):  # the source; other languages when the site is checked
        if missing := names_in(str(kind.text)).difference(kind.longest):
            raise ValueError(f"{kind.name}: how long is {', '.join(sorted(missing))}?")
        if too_long(kind):
            raise ValueError(f"{kind.name}: its text may be longer than {LONGEST} letters.")
    _kinds[kind.name] = kind


def too_long(kind: Kind) -> bool:
    """Return True if the longest values make the short text longer than it may be."""
    values = {name: "x" * letters for name, letters in kind.longest.items()}
    return len(fill(str(kind.text), values)) > LONGEST


def get(name: str) -> Kind | None:
    """Return a kind, or None if no app knows it any more."""
    return _kinds.get(name)


def known() -> Iterable[Kind]:
    """Return all kinds, in the order in which they were registered."""
    return _kinds.values()
