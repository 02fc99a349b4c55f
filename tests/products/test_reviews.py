"""Reviews: one a purchase, counted while they are shown."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.exports import everything_about
from accounts.signals import person_anonymised
from products import services
from products.models import Review, SearchDocument
from products.services.reviews import shown_name
from tests.factories import make_product, make_review, make_user

pytestmark = pytest.mark.django_db


def write(product, **fields: object) -> Review:
    usual = {
        "proof": "parcel:1",
        "stars": 5,
        "text": " Mật thơm lắm. ",
        "author_name": "Trần Thị Mai",
        "user": None,
        "language": "vi",
        "now": timezone.now(),
    }
    return services.write_review(product=product, **usual | fields)


def rating_of(product) -> tuple[int, int]:
    product.refresh_from_db()
    return product.rating_sum, product.rating_count


def test_a_review_is_kept_and_counted():
    product = make_product()

    review = write(product)
    write(product, proof="parcel:2", stars=2)

    assert (review.text, review.author_name, review.stars) == ("Mật thơm lắm.", "Mai T.", 5)
    assert (rating_of(product), product.rating) == ((7, 2), 3.5)
    assert SearchDocument.objects.get(pk=product.pk).rating == 350


def test_the_same_purchase_changes_its_review():
    product = make_product()
    first = write(product)

    again = write(product, stars=3, text="Lần này hơi loãng.", author_name="Người khác")

    assert (again.pk, again.stars, again.text) == (first.pk, 3, "Lần này hơi loãng.")
    assert (again.author_name, rating_of(product)) == ("Mai T.", (3, 1))


def test_a_review_stays_as_it_is_after_thirty_days():
    product = make_product()
    review = write(product)
    late = review.created_at + timedelta(days=30)

    write(product, stars=4, now=late - timedelta(seconds=1))
    with pytest.raises(services.ReviewClosed):
        write(product, stars=1, now=late)

    assert rating_of(product) == (4, 1)


def test_a_proof_counts_for_its_own_product_only():
    product, other = make_product(), make_product()
    write(product)

    with pytest.raises(services.ReviewClosed):
        write(other, stars=1)

    assert (rating_of(product), rating_of(other)) == ((5, 1), (0, 0))


def test_a_hidden_review_counts_no_longer_and_cannot_be_changed():
    product, officer = make_product(), make_user()
    review = write(product)

    services.hide_review(review=review, by=officer, reason="Có số điện thoại của người khác")

    with pytest.raises(services.ReviewClosed):
        write(product, stars=1)
    assert rating_of(product) == (0, 0)
    services.show_review(review=review, by=officer)
    assert rating_of(product) == (5, 1)


def test_hiding_needs_a_reason_and_is_done_once():
    review, officer = make_review(), make_user()

    with pytest.raises(services.HidingReasonMissing):
        services.hide_review(review=review, by=officer, reason="  ")
    services.hide_review(review=review, by=officer, reason="Quảng cáo")
    with pytest.raises(services.MovedOn):
        services.hide_review(review=review, by=officer, reason="Lý do khác")

    review.refresh_from_db()
    assert (review.status, review.hidden_reason, review.hidden_by) == (
        "hidden",
        "Quảng cáo",
        officer,
    )


def test_a_seller_replies_once():
    review, now = make_review(), timezone.now()

    services.reply_to_review(review=review, text=" Cảm ơn chị. ", by=make_user(), now=now)
    with pytest.raises(services.RepliedAlready):
        services.reply_to_review(review=review, text="Nữa", by=make_user(), now=now)

    review.refresh_from_db()
    assert (review.reply, review.replied_at) == ("Cảm ơn chị.", now)


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("Trần Thị Mai", "vi", "Mai T."),
        ("Anna Smith", "en", "Anna S."),
        ("Mai", "vi", "Mai"),
        ("", "vi", ""),
        ("  ", "vi", ""),
        ("Đỗ \u202eThị\n Ánh", "vi", "Ánh Đ."),
        ("x" * 120, "vi", "x" * 40),
    ],
)
def test_strangers_read_a_given_name_and_an_initial(name, language, shown):
    assert shown_name(name, language) == shown


def test_a_person_who_leaves_takes_her_name_with_her():
    user = make_user()
    product = make_product()
    review = write(product, user=user)
    assert everything_about(user)["reviews"][0]["text"] == "Mật thơm lắm."

    person_anonymised.send(sender=type(user), user=user)

    review.refresh_from_db()
    assert (review.user, review.author_name, review.text) == (None, "", "Mật thơm lắm.")
    assert rating_of(product) == (5, 1)
