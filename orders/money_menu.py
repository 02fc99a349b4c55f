"""One entry of the staff menu that holds all pages about the site's money.

In `orders/wagtail_hooks.py`:

    register_money_item(_("Payouts"), "payout_list", icon="download", order=10)
"""

from collections.abc import Callable, Sequence

from django.http import HttpRequest
from django.urls import reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem

from orders.access import may_handle_money

HOOK = "register_money_menu_item"
menu = Menu(register_hook_name=HOOK)


class MoneyItem(MenuItem):
    """A page about money, shown to those who may open it."""

    def __init__(self, *args: object, shown_to: Callable[[object], bool], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.shown_to = shown_to

    def is_shown(self, request: HttpRequest) -> bool:
        return _asked_once(request, self.shown_to)


def register_money_item(
    label: object,
    url_name: str,
    *,
    icon: str,
    order: int,
    shown_to: Callable[[object], bool] = may_handle_money,
    args: Sequence[object] = (),
) -> None:
    """Add a page to the menu "Money"; `shown_to(user)` decides who sees the entry."""
    item = MoneyItem(
        label,
        reverse_lazy(url_name, args=args),
        name="-".join([url_name, *map(str, args)]),
        icon_name=icon,
        order=order,
        shown_to=shown_to,
    )
    hooks.register(HOOK, lambda: item)


def _asked_once(request: HttpRequest, shown_to: Callable[[object], bool]) -> bool:
    """Return `shown_to(user)`; the same question is asked once a request."""
    answers = request.__dict__.setdefault("_money_menu_answers", {})
    if shown_to not in answers:
        answers[shown_to] = shown_to(request.user)
    return answers[shown_to]
