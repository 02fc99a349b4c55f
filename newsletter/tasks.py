"""What is done behind the pages."""

from jobs.functions import job

BATCH = 50  # letters a job: a worker that is killed leaves at most one "perhaps sent"


@job(retries=5)
def ask_to_confirm(reader_id: int) -> None:
    """Write to an address that was typed, with the link that begins her letters."""
    from newsletter.letters import confirmation
    from newsletter.models import Subscriber

    reader = Subscriber.objects.filter(pk=reader_id).first()
    if reader:
        confirmation(reader).send()


@job(retries=10, timeout=600)
def send_issue(issue_id: int) -> None:
    """Hand some letters over; asks for itself again while there are more."""
    from newsletter import services

    if services.send_some(issue_id=issue_id, count=BATCH):
        send_issue.enqueue(issue_id, key=f"issue:{issue_id}")
