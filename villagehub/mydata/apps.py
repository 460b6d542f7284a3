from django.apps import AppConfig

from villagehub import registry


class MyDataConfig(AppConfig):
    name = "villagehub.mydata"
    label = "mydata"

    def ready(self) -> None:
        registry.discover("closing", "own_data")
