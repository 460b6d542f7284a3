from django.core.management.base import BaseCommand, CommandError

from villages.search.keeping import mend


class Command(BaseCommand):
    help = (
        "Compares the search table with what it tells of, and makes it right; fails if it was not."
    )

    def handle(self, *args, **options):
        wrong = 0
        for checked in mend():
            wrong += checked.wrong
            self.stdout.write(
                f"{checked.name}: {checked.changed} different, {checked.missing} missing, "
                f"{checked.too_many} too many"
            )
        if wrong:
            raise CommandError(f"{wrong} entries were wrong; they are right now.", returncode=1)
