"""What pages show of posts: a fixed number of queries for any number of them."""

from collections import defaultdict

from django.db.models import Case, IntegerField, Q, Value, When
from django.http import HttpRequest
from django.utils import timezone, translation
from wagtail.models import Page

from cms.models.base import is_restricted
from cms.selectors import sellers_to_show
from cooperatives.models import Seller
from core.gathered import rows_in
from core.pagecache import show
from fanpages.following import Followed
from fanpages.models import Post, PostPhoto, PostQuerySet, PostSeller
from fanpages.paging import PageOfPosts, page_of
from products.models import Product
from products.selectors import cards
from union.models import Unit

POSTS_PER_PAGE = 12


def all_posts(request: HttpRequest, after: str = "") -> PageOfPosts:
    """Return the newest posts of everybody; what the top units pinned stands first."""
    pinned = Q(unit__depth=1)
    return _feed(request, Post.objects.public(), after, pinned)


def unit_posts(request: HttpRequest, unit: Unit, after: str = "") -> PageOfPosts:
    """Return what a unit says, and what the sellers it looks after say."""
    posts = Post.objects.public().filter(Q(unit=unit) | Q(seller__unit=unit))
    return _feed(request, posts, after, Q(unit=unit))


def seller_posts(request: HttpRequest, seller: Seller, after: str = "") -> PageOfPosts:
    """Return what a seller says, and what units say about her."""
    posts = Post.objects.public().filter(Q(seller=seller) | Q(seller_links__seller=seller))
    return _feed(request, posts.distinct(), after, Q(seller=seller))


def followed_posts(followed: Followed, after: str = "") -> PageOfPosts:
    """Return the posts of those whom somebody follows, for her own page."""
    theirs = Q(unit__in=followed.units) | Q(seller__in=followed.sellers)
    posts = Post.objects.public().filter(theirs).in_language(translation.get_language())
    page = page_of(posts.for_cards(), after, POSTS_PER_PAGE)
    dressed(page.posts)
    return page


def _feed(request: HttpRequest, posts: PostQuerySet, after: str, pinnable: Q) -> PageOfPosts:
    """Return a page of posts; on the first one what is pinned stands before the others."""
    show(request, "posts", "sellers")
    posts = posts.in_language(translation.get_language()).for_cards()
    now = timezone.now()
    page = page_of(posts, after, POSTS_PER_PAGE, pinned=pinnable & Q(pinned_until__gt=now))
    dressed(page.posts, request=request)
    return page


def dressed(
    posts: list[Post], *, request: HttpRequest | None = None, sells: bool = True
) -> list[Post]:
    """Give posts their `shown_photos` and `shelf`: two queries, both kept; one more if need be.

    That one is for posts that were not loaded `for_cards`. `sells=False` leaves shelves empty.
    """
    goods = []
    for post, (photos, products) in zip(posts, _parts(posts), strict=True):
        post.shown_photos = [PostPhoto(**row) for row in rows_in(photos)]
        post.shown_photos.sort(key=lambda photo: photo.position)
        rows = sorted(rows_in(products), key=lambda row: (row["place"] or 0, row["id"]))
        goods.append([row["product"] for row in rows] if sells else [])
    wanted = sorted({pk for pks in goods for pk in pks})
    found = {product.pk: product for product in cards(wanted)} if wanted else {}
    for post, pks in zip(posts, goods, strict=True):
        post.shelf = [found[pk] for pk in pks if pk in found]
    if request is not None:
        show(request, *(f"product:{pk}" for pk in wanted))
    return posts


def _parts(posts: list[Post]) -> list[tuple[str | None, str | None]]:
    """Return what hangs on each post, as `PostQuerySet.with_parts` writes it."""
    if all(hasattr(post, "photo_rows") for post in posts):
        return [(post.photo_rows, post.product_rows) for post in posts]
    rows = Post.objects.filter(pk__in=[post.pk for post in posts]).with_parts()
    found = {pk: parts for pk, *parts in rows.values_list("pk", "photo_rows", "product_rows")}
    return [tuple(found.get(post.pk, (None, None))) for post in posts]


def _keys(model: type, column: str, posts: list[Post]) -> dict[int, list[int]]:
    """Return by post the keys of what it is about, in the writer's order."""
    found: dict[int, list[int]] = defaultdict(list)
    rows = model.objects.filter(post__in=[post.pk for post in posts])
    for post_id, pk in rows.order_by("sort_order", "pk").values_list("post_id", column):
        found[post_id].append(pk)
    return found


def sellers_of(post: Post) -> list[Seller]:
    """Return the approved sellers a post is about, in the writer's order."""
    wanted = _keys(PostSeller, "seller_id", [post])[post.pk]
    return sellers_to_show(chosen=wanted, count=9) if wanted else []


def campaign_of(post: Post) -> Page | None:
    """Return the published campaign that a post names, in the reader's language; one query.

    None for none; where nobody has translated it, the page that was named.
    """
    if post.campaign_id is None:
        return None
    same = Page.objects.filter(pk=post.campaign_id).values("translation_key")
    pages = Page.objects.live().exclude(is_restricted()).filter(translation_key__in=same)
    language = translation.get_language()
    found = sorted(
        pages.select_related("locale"),
        key=lambda page: (page.locale.language_code != language, page.pk != post.campaign_id),
    )
    return found[0] if found else None


def related_posts(post: Post, count: int = 4) -> list[Post]:
    """Return other posts of the same author, then of the same unit; newest first."""
    language = translation.get_language()
    mine = Q(unit=post.unit_id) if post.unit_id else Q(seller=post.seller_id)
    around = mine | Q(unit=post.author_unit) | Q(seller__unit=post.author_unit)
    nearness = Case(When(mine, then=Value(0)), default=Value(1), output_field=IntegerField())
    posts = Post.objects.public().in_language(language).filter(around)
    posts = posts.exclude(translation_key=post.translation_key).for_cards()
    found = posts.order_by(nearness, "-first_published_at", "-pk")[:count]
    return dressed(list(found), sells=False)


def postable_products(*, unit: Unit | None, seller: Seller | None) -> list[Product]:
    """Return products that a post may be tagged with: hers, or those of the unit's sellers."""
    products = Product.objects.public()
    if seller is not None:
        products = products.filter(seller=seller)
    else:
        products = products.filter(seller__unit__path__startswith=unit.path)
    products = products.select_related("cover", "seller")
    return list(products.order_by("-listed_at", "-pk")[:60])
