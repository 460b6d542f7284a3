from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "villagehub.audit"
    label = "audit"
