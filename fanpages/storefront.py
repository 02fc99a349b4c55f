"""What posts add to a seller's public page and to her desk."""

from django.http import HttpRequest
from django.utils import translation

from cooperatives.models import Seller
from core.pagecache import show
from fanpages.models import Post
from fanpages.selectors import dressed

ON_STALL = 3


def seller_says(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """Return her newest posts, for her stall."""
    show(request, "posts", f"seller:{seller.pk}")
    posts = Post.objects.public().of_seller(seller).in_language(translation.get_language())
    found = dressed(list(posts.for_cards().newest()[: ON_STALL + 1]), sells=False)
    if not found:
        return None
    return {"posts": found[:ON_STALL], "has_more": len(found) > ON_STALL}


def desk_posts(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """Return her last posts and the way to a new one, for her desk."""
    if not seller.is_approved:
        return None
    posts = Post.objects.kept().originals().of_seller(seller).order_by("-created_at", "-pk")
    return {"posts": list(posts[:ON_STALL])}
