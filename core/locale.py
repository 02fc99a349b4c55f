"""Which language a page is in."""

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware

ONE_ADDRESS = ("/staff/", "/documents/", "/s/")  # the same address in every language
FOR_MACHINES = ("/api/", "/feeds/")  # say their language themselves, by `lang=`


class SiteLocaleMiddleware(LocaleMiddleware):
    """Django's; but what is missing at an address without a language stays missing.

    Django would send /staff/nothing/ on to /vi/staff/nothing/.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(FOR_MACHINES):
            return response
        if response.status_code == 404 and request.path_info.startswith(ONE_ADDRESS):
            return response
        return super().process_response(request, response)
