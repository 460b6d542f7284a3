from django.core.management.base import BaseCommand

from villagehub.architecture import DRAWING, drawing


class Command(BaseCommand):
    help = "Draws docs/architecture.md anew from the imports."

    def handle(self, *args, **options):
        DRAWING.write_text(drawing())
        self.stdout.write(str(DRAWING))
