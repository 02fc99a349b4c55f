"""A person's own list: the posts of those whom she follows."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fanpages.following import followed_by
from fanpages.selectors import followed_posts


@never_cache
@login_required
@require_safe
def following(request: HttpRequest) -> HttpResponse:
    """Show what those whom she follows said, newest first."""
    followed = followed_by(request.user)
    context = {
        "feed": followed_posts(followed, request.GET.get("after", "")),
        "follows_somebody": any(followed),
    }
    return render(request, "fanpages/following.html", context)
