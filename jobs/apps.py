from datetime import time

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "jobs"

    def ready(self) -> None:
        from jobs import schedule
        from jobs.worker import forget_tasks

        schedule.daily("forget-tasks", forget_tasks, at=time(3, 40))
