from django.apps import AppConfig


class WorkerTests(AppConfig):
    name = "tests.jobs"
    label = "worker_tests"

    def ready(self) -> None:
        from jobs import schedule
        from tests.jobs.work_to_do import write_scheduled

        schedule._planned.clear()
        schedule.every("each-second", write_scheduled, seconds=1)
