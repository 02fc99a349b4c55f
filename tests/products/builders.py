"""What tests of products need besides `tests.factories`."""

from itertools import count

from accounts.models import User
from images.models import SizedPicture
from products.models import Product, ProductPhoto
from products.services import Words, words_of
from tests.factories import make_product, make_seller, make_user
from union.services import sync_staff_access

_numbers = count(1)


def make_product_photo(product: Product, **fields: object) -> SizedPicture:
    """A photo whose files nobody needs."""
    fields = {"key": f"products/key-{next(_numbers)}", "width": 800, "height": 800} | fields
    return ProductPhoto.objects.create(product=product, is_live=True, **fields)


def make_owned_product(**fields: object) -> tuple[Product, User]:
    """A product and a person who may act for its seller."""
    owner = make_user()
    seller = fields.pop("seller", None) or make_seller(owner=owner)
    return make_product(seller=seller, **fields), owner


def make_draft(**fields: object) -> tuple[Product, User]:
    """A draft with a photo, ready for the Union, and its owner."""
    product, owner = make_owned_product(status=Product.Status.DRAFT, **fields)
    make_product_photo(product)
    return product, owner


def changed_words(product: Product, **changes: object) -> Words:
    """The product's words with some of them changed."""
    return Words(**(vars(words_of(product)) | changes))


def allow_staff(user: User) -> User:
    """Let an officer into the staff area, as her appointment does."""
    sync_staff_access(user=user)
    return User.objects.get(pk=user.pk)
