"""Everything that changes products."""

from products.services.changes import (
    approve_change,
    drop_change,
    propose_change,
    proposed_words,
    refuse_change,
    save_words,
)
from products.services.derived import (
    delete_photos,
    refresh_product,
    refresh_seller_products,
    stock_changed,
)
from products.services.desk import keep_listing
from products.services.drafts import Words, add_photos, apply_words, start_draft, words_of
from products.services.errors import (
    Incomplete,
    MovedOn,
    ProductError,
    ReasonMissing,
    StockMoved,
)
from products.services.listing import (
    approve_product,
    last_refusal,
    refuse_product,
    relist,
    submit_for_approval,
    take_back,
    waiting_change,
    what_is_missing,
    withdraw,
)
from products.services.prices import (
    Size,
    add_size,
    change_price_and_stock,
    change_size,
    take_off_size,
)

__all__ = [
    "Incomplete",
    "MovedOn",
    "ProductError",
    "ReasonMissing",
    "Size",
    "StockMoved",
    "Words",
    "add_photos",
    "add_size",
    "apply_words",
    "approve_change",
    "approve_product",
    "change_price_and_stock",
    "change_size",
    "delete_photos",
    "drop_change",
    "keep_listing",
    "last_refusal",
    "propose_change",
    "proposed_words",
    "refresh_product",
    "refresh_seller_products",
    "refuse_change",
    "refuse_product",
    "relist",
    "save_words",
    "start_draft",
    "stock_changed",
    "submit_for_approval",
    "take_back",
    "take_off_size",
    "waiting_change",
    "what_is_missing",
    "withdraw",
    "words_of",
]
