from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "villagehub.demo"
    label = "demo"
