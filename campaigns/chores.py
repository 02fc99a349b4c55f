"""What campaigns need done later, or again and again."""

from jobs.functions import job


@job(retries=8)
def call_off(rescue_id: int) -> None:
    """Give up the orders of a rescue that was called off."""
    from campaigns.models import Rescue
    from campaigns.services.calling_off import call_off_orders

    call_off_orders(rescue=Rescue.objects.select_related("closed_by").get(pk=rescue_id))


@job(retries=5)
def make_photo_sizes(key: str) -> None:
    """Make the other sizes of a picture that proves something."""
    from images.pipeline import make_other_sizes

    make_other_sizes(key)


def look_after_rescues() -> None:
    """Close what is over, confirm what is enough, remind those who promised."""
    from campaigns.services import rescue

    rescue.look_after()
