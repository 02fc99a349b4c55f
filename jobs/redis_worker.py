"""Carries out the tasks that wait in Redis. Imported only where Redis is what carries them."""

import django_rq
from django_tasks_rq import Job as TaskJob
from rq import Queue, SimpleWorker
from rq.job import Job
from rq.worker import WorkerStatus


class Worker(SimpleWorker):
    """Works in this process; SIGTERM lets the task in hand end."""

    def execute_job(self, job: Job, queue: Queue) -> None:
        self.set_state(WorkerStatus.BUSY)  # else a signal ends it in the middle of the task
        super().execute_job(job, queue)


def run(*, name: str, once: bool) -> None:
    """Work until a signal, or until nothing waits."""
    worker = django_rq.get_worker("default", job_class=TaskJob, worker_class=Worker, name=name)
    worker.work(burst=once, logging_level="WARNING")
