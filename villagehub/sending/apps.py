from django.apps import AppConfig


class SendingConfig(AppConfig):
    name = "villagehub.sending"
    label = "sending"
