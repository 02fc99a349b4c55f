"""Where a payment-notification service tells us that money has come."""

import logging
import time

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from orders.payments.transfer import notifications
from orders.payments.transfer.entries import keep_notified

SIGNATURE_HEADERS = ("X-Signature", "X-SePay-Signature")
TIMESTAMP_HEADERS = ("X-Timestamp", "X-SePay-Timestamp")

logger = logging.getLogger(__name__)


@csrf_exempt  # signed by the service, not by a form
@never_cache
@require_POST
def bank_notification(request: HttpRequest) -> JsonResponse:
    """Check the signature, keep the rows, answer; the orders are found after that.

    The same message again changes nothing. 401 for a wrong or old signature, 400 for a message
    that says nothing, 403 when no secret is set.
    """
    if not settings.BANK_HOOK_SECRET:
        return JsonResponse({"success": False}, status=403)
    try:
        notifications.check(
            request.body,
            timestamp=_header(request, TIMESTAMP_HEADERS),
            signature=_header(request, SIGNATURE_HEADERS),
            secret=settings.BANK_HOOK_SECRET,
            now=time.time(),
        )
    except notifications.BadSignature:
        return JsonResponse({"success": False}, status=401)
    names = notifications.SERVICES[settings.BANK_HOOK_SERVICE]
    try:
        told = notifications.read_message(request.body, names, timezone.get_current_timezone())
    except notifications.BadMessage as error:
        logger.warning("A signed bank notification was not understood: %s", error)
        return JsonResponse({"success": False, "message": str(error)}, status=400)
    new, strange = keep_notified(told=told)
    if strange:
        logger.warning("Bank notifications for %d transfers name no account of ours.", strange)
    return JsonResponse({"success": True, "new": new, "other_accounts": strange})


def _header(request: HttpRequest, names: tuple[str, ...]) -> str:
    return next((request.headers[name] for name in names if name in request.headers), "")
