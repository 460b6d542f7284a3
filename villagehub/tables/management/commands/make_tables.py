"""Makes the tables: of an empty database from the dump, of any other by its migrations.

Run as the owner of the tables, as `migrate` is; `bin/manage` sees to that.
"""

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection, transaction

from villagehub.tables.making import has_work_for_migrate, load_when_empty


class Command(BaseCommand):
    help = "Makes all tables at once when the database is empty, and else migrates it."

    requires_system_checks = []  # as `migrate`: they ask for every page

    def handle(self, *args, **options):
        with transaction.atomic(), connection.cursor() as cursor:
            loaded = load_when_empty(cursor)
        if loaded and options["verbosity"]:
            self.stdout.write("The tables were made from the dump.")
        # A migration that is newer than the dump is made as always. Asked of every database, as one
        # that stands halfway is refused.
        if has_work_for_migrate() or not loaded:
            call_command("migrate", verbosity=options["verbosity"], stdout=self.stdout)
