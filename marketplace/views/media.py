"""Pictures from the site's own disk, for a small server without one in front of it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from django.views.static import serve

DAYS_KEPT = 30


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a picture. Only folders of public pictures are routed here, never documents.

    Names hold a random key or a hash of the content, so browsers may keep what they have.
    """
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = f"public, max-age={DAYS_KEPT * 86_400}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response
