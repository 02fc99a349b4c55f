"""Bank accounts, and reading their statements: choose a file, look at it, keep it."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from orders.access import for_money_staff
from orders.models import BankAccount, BankStatement
from orders.payments.transfer.access import may_change_accounts
from orders.payments.transfer.accounts import AccountExists, remember_columns, save_account
from orders.payments.transfer.banks import bank_of
from orders.payments.transfer.entries import Source, import_statement, sort_out
from orders.payments.transfer.forms import AccountForm, ImportForm, StatementForm
from orders.payments.transfer.preview import Preview, Unsealed, digest, seal

SHOWN = 100  # rows of a preview
LAST = 10  # statements listed


def for_account_leaders(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a view to those who may change accounts; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_change_accounts(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@require_safe
@for_money_staff
def bank_accounts(request: HttpRequest) -> HttpResponse:
    """All accounts, and the statements that were read last."""
    statements = BankStatement.objects.select_related("account", "by").order_by("-at", "-pk")
    context = {
        "accounts": [
            {"account": account, "bank": bank_of(account.bank_bin).name}
            for account in BankAccount.objects.order_by("-is_active", "pk")
        ],
        "statements": statements[:LAST],
        "may_change": may_change_accounts(request.user),
        "place": "accounts",
    }
    return render(request, "orders/staff/bank_accounts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_account_leaders
def bank_account_new(request: HttpRequest) -> HttpResponse:
    """Add an account."""
    return _edit(request, None, AccountForm(_sent(request), initial={"is_active": True}))


@require_http_methods(["GET", "HEAD", "POST"])
@for_account_leaders
def bank_account_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an account; its number only while no money has come to it."""
    account = get_object_or_404(BankAccount, pk=pk)
    names = ("bank_bin", "number", "holder", "is_active")
    initial = {name: getattr(account, name) for name in names}
    form = AccountForm(_sent(request), initial=initial, is_fixed=account.entries.exists())
    return _edit(request, account, form)


@require_http_methods(["GET", "HEAD", "POST"])
@for_money_staff
def bank_import(request: HttpRequest) -> HttpResponse:
    """Choose a file, then look at what it says. Nothing is kept yet."""
    form = StatementForm(_sent(request), request.FILES or None, initial=_usual())
    if request.method == "POST" and form.is_valid():
        try:
            return _preview(request, form)
        except Unsealed as error:
            form.add_error("file", str(error))
    status = 422 if form.errors else 200
    context = {"form": form, "place": "import", "has_accounts": BankAccount.objects.exists()}
    return render(request, "orders/staff/bank_import.html", context, status=status)


@require_POST
@for_money_staff
def bank_import_confirmation(request: HttpRequest) -> HttpResponse:
    """Keep what was shown."""
    form = ImportForm(request.POST, user=request.user)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors.get("sealed", [])))
        return redirect("bank_import")
    shown: Preview = form.cleaned_data["sealed"]
    account = get_object_or_404(BankAccount, pk=shown.account_id)
    remember_columns(account=account, columns=shown.columns)
    made = import_statement(
        account=account,
        rows=shown.rows,
        file_name=shown.file_name,
        sha256=shown.sha256,
        by=request.user,
    )
    numbers = {"new": made.new_count, "all": made.row_count}
    messages.success(request, _("%(new)d of %(all)d rows were new.") % numbers)
    return redirect("bank_entries")


def _preview(request: HttpRequest, form: StatementForm) -> HttpResponse:
    account, file = form.cleaned_data["account"], form.cleaned_data["file"]
    rows = form.statement.rows
    shown = Preview(account.pk, file.name, digest(form.content), form.remembered(), rows)
    came = [row for row in rows if row.amount > 0]
    new, _seen = sort_out(account=account, rows=came, source=Source.STATEMENT)
    new_lines = {row.line for row, _mark in new}
    listed = [{"row": row, "is_new": row.line in new_lines} for row in came[:SHOWN]]
    context = {
        "account": account,
        "file_name": file.name,
        "sealed": seal(shown, user=request.user),
        "rows": listed,
        "more": len(came) - len(listed),
        "new": len(new),
        "known": len(came) - len(new),
        "out": len(rows) - len(came),
        "problems": form.statement.problems,
        "place": "import",
    }
    return render(request, "orders/staff/bank_preview.html", context)


def _edit(request: HttpRequest, account: BankAccount | None, form: AccountForm) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            saved = save_account(account=account, **form.cleaned_data)
        except AccountExists as error:
            form.add_error("number", str(error))
        else:
            messages.success(request, _("Saved: %s.") % saved)
            return redirect("bank_accounts")
    context = {
        "form": form,
        "title": _("Change an account") if account else _("Add an account"),
        "back": reverse("bank_accounts"),
        "place": "accounts",
    }
    status = 422 if form.errors else 200
    return render(request, "orders/staff/bank_account_form.html", context, status=status)


def _usual() -> dict[str, object]:
    """Return the account that buyers pay into, and how its statements were read last."""
    account = BankAccount.objects.order_by("-is_active", "pk").first()
    return {"account": account, **account.columns} if account else {}


def _sent(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None
