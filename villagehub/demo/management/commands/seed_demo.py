from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from villagehub.demo.seeding import seed


class Command(BaseCommand):
    help = "Fills America and two neighbouring villages with made-up people and activities."

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("The demo village does not belong in production.")
        self.stdout.write("demo village made" if seed() else "demo village is there")
