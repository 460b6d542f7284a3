import sys

from django.core.management.base import BaseCommand

from initiatives.followers import kept_moments, kept_things
from initiatives.models import BoxRow, TimelineMoment


class Command(BaseCommand):
    help = "Compares the timeline and the boxes of initiatives with what they tell of; mends them."

    def handle(self, *args, **options):
        """A line for each source. Ends with 1 when something had to be mended."""
        found = self._mend("timeline", kept_moments, TimelineMoment)
        if found + self._mend("boxes", kept_things, BoxRow):
            sys.exit(1)

    def _mend(self, name, sources, table):
        known = [kept.source for kept in sources]
        gone, _each = table.objects.exclude(source__in=known).delete()
        self.stdout.write(f"{name}, of no source: {gone}")
        return gone + sum(self._mend_one(name, kept) for kept in sources)

    def _mend_one(self, name, kept):
        found = kept.mend()
        counted = f"{found.missing} missing, {found.needless} needless, {found.other} other"
        self.stdout.write(f"{name}, {kept.source}: {counted}")
        return sum(found)
