"""Work on carriers' files that takes longer than somebody waits. Thin: see the services."""

from jobs.functions import job
from orders.models import CarrierFile


@job(timeout=3600)
def work_off_file(file_id: int) -> None:
    """Work through the rows of a file that wait. Safe to run twice."""
    from orders.services import carrier

    file = CarrierFile.objects.select_related("carrier", "by").get(pk=file_id)
    carrier.work_off(file=file)
