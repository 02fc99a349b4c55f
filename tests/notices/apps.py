from django.apps import AppConfig


class LetterTests(AppConfig):
    name = "tests.notices"
    label = "letter_tests"

    def ready(self) -> None:
        from jobs import schedule
        from notices import kinds, sending
        from tests.notices.conftest import RICE

        kinds.register(RICE)
        schedule._planned.clear()
        schedule.every("send-notices", sending.deliver, seconds=1)
