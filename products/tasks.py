"""Work that nobody waits for: letters, and telling the search server."""

from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django_tasks import task

from accounts.models import User
from core.mail import send_mail
from products.models import Product
from products.search.documents import BATCH, write_documents


@task()
def send_decision(what: str, product_id: int, user_id: int, reason: str) -> None:
    """Tell one person what staff decided about a product of hers."""
    product = Product.objects.select_related("seller").get(pk=product_id)
    user = User.objects.get(pk=user_id)
    with translation.override(user.language):
        edit_path = reverse("products:seller_edit", args=[product.seller.slug, product.slug])
        context = {
            "product": product,
            "user": user,
            "reason": reason,
            "public_path": product.get_absolute_url(),
            "edit_path": edit_path,
        }
    send_mail(to=user.email, language=user.language, template=f"products/{what}", context=context)


@task()
def tell_search_server() -> None:
    """Send what changed to the search server. Safe to repeat; what fails is sent next time."""
    from products.search.elastic.flush import flush_soon  # the client is slow to import

    flush_soon()


@task()
def describe_products_of(category_ids: list[int]) -> None:
    """Let search find the products of these categories by what they are called now."""
    of_these = Q(category__in=category_ids) | Q(top_category__in=category_ids)
    ids = list(
        Product.objects.public().filter(of_these).order_by("pk").values_list("pk", flat=True)
    )
    for start in range(0, len(ids), BATCH):
        write_documents(ids[start : start + BATCH])
