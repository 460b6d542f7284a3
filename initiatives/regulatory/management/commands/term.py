from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from initiatives.regulatory.clock.calculation import Received, due_date
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.models import ProcedureKind
from villages.models import Municipality


class Command(BaseCommand):
    help = "Prints until when a municipality may take to decide, and the whole sum."

    def add_arguments(self, parser):
        parser.add_argument("--received", type=date.fromisoformat, required=True)
        parser.add_argument("--kind", choices=ProcedureKind.values, default="")
        parser.add_argument("--municipality", metavar="GM0000")

    def handle(self, *args, received, kind, municipality=None, **options):
        place = None
        if municipality:
            place = Municipality.objects.filter(gm_code=municipality).first()
            if place is None:
                raise CommandError(f"No municipality has code {municipality}.")
        try:
            rule = TermRule.objects.applicable(place, kind, received)
        except TermRule.DoesNotExist as error:
            raise CommandError(f"No rule is known for {received}.") from error
        with translation.override("nl"):
            found = due_date([Received(received)], rule, EquatedDay.objects.days())
        if found is None:
            raise CommandError("Nothing was received.")
        for step in found.steps:
            self.stdout.write(f"{step.day}  {step.label}")
        self.stdout.write(f"{found.due_on}  {found.summary}; {rule.legal_source}")
