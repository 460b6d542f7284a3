from django.core.management.base import BaseCommand

from villages.search.models import Word


class Command(BaseCommand):
    help = "Counts the words of everything public anew, to put typing errors right."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing when there are words already"
        )

    def handle(self, *args, **options):
        if not (options["if_empty"] and Word.objects.exists()):
            Word.objects.refresh()
        self.stdout.write(f"{Word.objects.count()} words")
