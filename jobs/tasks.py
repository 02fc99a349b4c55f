"""The one task that carries a job to a worker, through whichever queue the site has."""

from django_tasks import task

from jobs.running import run_job


@task()
def run(pk: int) -> None:
    """Do one job, if it still waits. Told twice, it is done once."""
    run_job(pk)
