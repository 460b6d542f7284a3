from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "villagehub.notifications"
    label = "notifications"
