"""What is a seller's own: her stall, her goods, her posts, by the names that counters use."""

from cooperatives.models import Seller
from fanpages.models import Post
from products.models import Product


def subjects_of(seller: Seller) -> dict[str, str]:
    """Return what each of her subjects is called: "seller:3", "product:12", "post:…". Two queries.

    Only what everybody may see.
    """
    goods = Product.objects.public().filter(seller=seller).order_by("pk")
    posts = Post.objects.public().originals().of_seller(seller).order_by("pk")
    return {
        seller.subject: seller.name,
        **{product.subject: product.name for product in goods.only("pk", "name")},
        **{post.subject: post.headline for post in posts},
    }
