"""Writes the dump of the tables anew, from a database that the migrations make for it."""

from django.core.management.base import BaseCommand

from villagehub.tables.dumping import made_by_migrations
from villagehub.tables.making import DUMP


class Command(BaseCommand):
    help = "Renews the dump from which an empty database gets its tables."

    requires_system_checks = []

    def handle(self, *args, **options):
        DUMP.write_text(made_by_migrations())
        self.stdout.write(f"{DUMP} is as the migrations are.")
