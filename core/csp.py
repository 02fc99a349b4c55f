"""A looser content security policy for the staff area."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class StaffPolicyMiddleware:
    """Send `STAFF_CONTENT_SECURITY_POLICY` with pages under /staff/."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = "; ".join(
            f"{name} {' '.join(sources)}"
            for name, sources in settings.STAFF_CONTENT_SECURITY_POLICY.items()
        )

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith("/staff/"):
            response.headers.setdefault("Content-Security-Policy", self.policy)
        return response
