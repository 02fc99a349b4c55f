from django.apps import AppConfig


class CooperativesConfig(AppConfig):
    name = "cooperatives"

    def ready(self) -> None:
        from cooperatives import leaving, onboarding, queues

        leaving.register()
        onboarding.register()
        queues.register()
