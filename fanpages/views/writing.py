"""The composer, made for a phone: open, write, publish."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cooperatives.models import Seller
from fanpages import services
from fanpages.access import units_to_write_for, writable_posts
from fanpages.forms import PostForm, first_answers
from fanpages.models import Post
from fanpages.models.post import LONGEST
from union.models import Officer, Unit

MINE_SHOWN = 60


@never_cache
@login_required
@require_safe
def post_new(request: HttpRequest) -> HttpResponse:
    """Go to the composer of her only unit or stall, or let her choose."""
    today = timezone.localdate()
    units = units_to_write_for(request.user, today)
    offices = Officer.objects.in_office(today).filter(user=request.user).values("unit")
    own = list(units.filter(pk__in=offices)) or list(units[:1])
    stalls = list(Seller.objects.managed_by(request.user).for_cards().order_by("sort_key"))
    if not own and not stalls:
        raise Http404
    others = units.exclude(pk__in=[unit.pk for unit in own])
    chosen = request.GET.get("unit", "")[:100].replace("\0", "")
    if chosen and (unit := units.filter(slug=chosen).first()):
        return redirect("fanpages:unit_post_new", unit.slug)
    if len(own) + len(stalls) == 1 and not others.exists():
        return redirect(_composer_of(own[0] if own else stalls[0]))
    context = {"own": own, "others": others, "stalls": stalls}
    return render(request, "fanpages/post_author.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def unit_post_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Write in the name of a unit."""
    units = units_to_write_for(request.user, timezone.localdate())
    return _compose(request, unit=get_object_or_404(units, slug=slug))


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def stall_post_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Write in the name of a stall."""
    stalls = Seller.objects.managed_by(request.user).for_cards()
    return _compose(request, seller=get_object_or_404(stalls, slug=slug))


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post_edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change a post, or go on with a draft."""
    post = _own_post(request, key)
    if post.is_removed:
        return redirect("fanpages:my_posts")
    return _compose(request, unit=post.unit, seller=post.seller, post=post)


@never_cache
@login_required
@require_safe
def my_posts(request: HttpRequest) -> HttpResponse:
    """Everything that she, her unit and her stall have written."""
    posts = writable_posts(request.user).originals().for_cards()
    posts = posts.order_by("-created_at", "-pk")
    return render(request, "fanpages/my_posts.html", {"posts": posts[:MINE_SHOWN]})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post_removal(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then take a post away; it can be brought back for 30 days."""
    post = _own_post(request, key)
    if request.method != "POST":
        return render(request, "fanpages/post_removal.html", {"post": post})
    if services.remove_post(post=post, by=request.user):
        messages.success(request, _("The post is gone. For 30 days you can bring it back below."))
    return redirect("fanpages:my_posts")


@require_POST
@never_cache
@login_required
def post_return(request: HttpRequest, key: str) -> HttpResponse:
    """Bring a removed post back as a draft."""
    post = _own_post(request, key)
    if services.bring_back(post=post):
        messages.success(request, _("Here it is again, as a draft. Publish it when you like."))
    return redirect("fanpages:post_edit", post.key)


def _own_post(request: HttpRequest, key: str) -> Post:
    """Return a post of hers in the language in which it was written, else 404."""
    posts = writable_posts(request.user).for_cards().select_related("seller__unit")
    post = posts.filter(key=key).order_by("pk").first()
    if post is None:
        raise Http404
    return post


def _composer_of(author: Unit | Seller) -> str:
    kind = "unit" if isinstance(author, Unit) else "stall"
    return reverse(f"fanpages:{kind}_post_new", args=[author.slug])


def _compose(
    request: HttpRequest,
    *,
    unit: Unit | None = None,
    seller: Seller | None = None,
    post: Post | None = None,
) -> HttpResponse:
    """Show the form, or keep and hand in what was sent."""
    draft = post.get_latest_revision_as_object() if post else None
    options = {"unit": unit, "seller": seller, "post": draft}
    if request.method != "POST":
        initial = first_answers(draft) if draft else None
        return _page(request, PostForm(initial=initial, **options), unit, seller, post)
    form = PostForm(request.POST, request.FILES, **options)
    try:
        if form.is_valid():
            return _keep(request, form, unit, seller, post)
        if form.cleaned_data.get("photos"):  # they can’t be sent back to her: keep them
            post = services.compose_post(
                by=request.user,
                words=services.Words(text=request.POST.get("text", "")[:LONGEST]),
                unit=unit,
                seller=seller,
                post=post,
                photos=form.cleaned_data["photos"],
                hands_in=False,
            )
            form = PostForm(request.POST, **options | {"post": post})
    except services.PostError as error:
        form.add_error(None, str(error))
    return _page(request, form, unit, seller, post, status=422)


def _keep(
    request: HttpRequest,
    form: PostForm,
    unit: Unit | None,
    seller: Seller | None,
    post: Post | None,
) -> HttpResponse:
    wants_draft = request.POST.get("act") == "draft"
    post = services.compose_post(
        by=request.user,
        words=form.words(),
        unit=unit,
        seller=seller,
        post=post,
        photos=form.cleaned_data["photos"],
        gone=form.gone_photos(),
        hands_in=not wants_draft,
    )
    messages.success(request, _result(post, wants_draft))
    return redirect("fanpages:my_posts")


def _result(post: Post, wants_draft: bool) -> str:
    if wants_draft:
        return _("Kept as a draft. Nobody else sees it.")
    if post.is_waiting:
        return _("Your unit has it now. As soon as somebody says yes, it is out.")
    if post.go_live_at and post.go_live_at > timezone.now():
        return _("Planned. It comes out by itself at the time you chose.")
    return _("Published.")


def _page(
    request: HttpRequest,
    form: PostForm,
    unit: Unit | None,
    seller: Seller | None,
    post: Post | None,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "unit": unit, "seller": seller, "post": post, "author": unit or seller}
    return render(request, "fanpages/post_form.html", context, status=status)
