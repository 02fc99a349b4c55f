"""What a seller settles with the site: where her money goes, VAT, days to send back."""

from dataclasses import dataclass

from django.db import transaction

from cooperatives.models import Seller
from orders import notices
from orders.models import SellerTerms


@dataclass(frozen=True)
class Account:
    """A bank account; all empty when she takes hers away."""

    bank_bin: str = ""
    bank_account: str = ""
    bank_holder: str = ""


def account_of(terms: SellerTerms) -> Account:
    return Account(terms.bank_bin, terms.bank_account, terms.bank_holder)


def terms_of(seller: Seller) -> SellerTerms:
    """Return a seller's terms; the usual ones, not saved, when she has settled nothing."""
    return SellerTerms.objects.filter(seller=seller).first() or SellerTerms(seller=seller)


@transaction.atomic
def change_terms(
    *, seller: Seller, account: Account, vat_rate: int | None, return_days: int, by: object
) -> bool:
    """Keep a seller's terms; return True if her account changed, which she is told by mail.

    Payouts that are drafted keep the account they were drafted with.
    """
    SellerTerms.objects.get_or_create(seller=seller)
    terms = SellerTerms.objects.select_for_update().get(seller=seller)
    is_new = account_of(terms) != account
    terms.bank_bin, terms.bank_account = account.bank_bin, account.bank_account
    terms.bank_holder = account.bank_holder
    terms.vat_rate, terms.return_days = vat_rate, return_days
    terms.save()
    if is_new:
        notices.account_changed(terms, by)
    return is_new
