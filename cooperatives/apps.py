from django.apps import AppConfig


class CooperativesConfig(AppConfig):
    name = "cooperatives"

    def ready(self) -> None:
        from cooperatives import onboarding, queues

        onboarding.register()
        queues.register()
