from django.core.management.base import BaseCommand

from initiatives.regulatory.models import SigningKey


class Command(BaseCommand):
    help = (
        "Prints the key with which this portal signs its answers and lessons for other portals. "
        "With --renew it gets another: whoever follows this portal takes nothing over until they "
        "trust that one."
    )

    def add_arguments(self, parser):
        parser.add_argument("--renew", action="store_true")

    def handle(self, *args, renew, **options):
        key = SigningKey.renew() if renew else SigningKey.current()
        self.stdout.write(f"{key.algorithm} {key.public}")
        self.stdout.write(f"fingerprint {key.fingerprint}")
