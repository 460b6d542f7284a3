import sys

from django.core.management.base import BaseCommand
from django.db import transaction

from initiatives.followers import kept_moments
from initiatives.models import TimelineMoment


class Command(BaseCommand):
    help = "Compares the timeline of initiatives with what it tells of, and mends it."

    def handle(self, *args, **options):
        """A line for each source. Ends with 1 when something had to be mended."""
        differing = 0
        for kept in kept_moments:
            with transaction.atomic():
                found = kept.difference()
                if any(found):
                    kept.mend()
            differing += sum(found)
            self.stdout.write(
                f"{kept.source}: {found.missing} missing, {found.needless} needless, "
                f"{found.other} other"
            )
        known = [kept.source for kept in kept_moments]
        gone, _each = TimelineMoment.objects.exclude(source__in=known).delete()
        self.stdout.write(f"of no source: {gone}")
        if differing or gone:
            sys.exit(1)
