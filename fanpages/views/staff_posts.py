"""The staff desk: posts that wait, and the yes or no to each."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.spreadsheets import KINDS, table_response
from fanpages import services
from fanpages.access import decidable_posts
from fanpages.forms import NoteForm
from fanpages.models import Post
from fanpages.selectors import dressed
from fanpages.staff_queue import item_of, oldest
from union.access import is_officer

MOST_WAITING = 200  # lines of the queue


@require_safe
def posts_waiting(request: HttpRequest) -> HttpResponse:
    """Everything that waits for this officer, oldest first."""
    if not is_officer(request.user):
        raise Http404
    posts = oldest(decidable_posts(request.user).waiting())[:MOST_WAITING]
    context = {"items": [item_of(post) for post in posts]}
    return render(request, "fanpages/staff/waiting.html", context)


@require_safe
def waiting_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if not is_officer(request.user) or kind not in KINDS:
        raise Http404
    posts = oldest(decidable_posts(request.user).waiting())
    headings = [_("Waits since"), _("Who"), _("Text")]
    rows = [[post.waiting_since.isoformat(), post.author.name, post.text] for post in posts]
    return table_response(kind, "posts-waiting", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def post_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a post as it would look; publish it, send it back, or take it down."""
    posts = decidable_posts(request.user).kept().for_cards().select_related("seller__unit")
    post = get_object_or_404(posts, pk=pk)
    form = NoteForm(request.POST or None)
    if request.method != "POST":
        return _page(request, post, NoteForm())
    act = request.POST.get("act")
    if act != "approve" and not form.is_valid():
        return _page(request, post, form, status=422)
    try:
        _decide(request, post, act, form)
    except services.PostError as error:
        post.refresh_from_db()
        form.errors.clear()
        return _page(request, post, form, problem=str(error), status=422)
    return redirect("posts_waiting")


def _decide(request: HttpRequest, post: Post, act: str, form: NoteForm) -> None:
    seen = request.POST.get("seen", "")
    revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 18 else 0
    if act == "approve":
        services.approve(post=post, by=request.user, seen=revision)
        messages.success(request, _("The post is out."))
    elif post.is_waiting:
        note = form.cleaned_data["note"]
        services.send_back(post=post, by=request.user, seen=revision, note=note)
        messages.success(request, _("The post went back with your note."))
    else:
        services.take_down(post=post, by=request.user, note=form.cleaned_data["note"])
        messages.success(request, _("The post is off the site. Its writer reads why."))


def _page(
    request: HttpRequest, post: Post, form: NoteForm, problem: str = "", status: int = 200
) -> HttpResponse:
    # What is published and doesn't wait stands as readers see it: a later draft is its writer's.
    asks = post.is_waiting or not post.live
    words = post.get_latest_revision_as_object() if asks else post
    shown = dressed([words])[0]
    if asks:
        shown.shown_photos = list(post.photos.order_by("position"))  # those that wait too
    shown.product_names = [link.product.name for link in words.product_links.all()]
    context = {"post": post, "shown": shown, "form": form, "problem": problem}
    return render(request, "fanpages/staff/post_decision.html", context, status=status)
