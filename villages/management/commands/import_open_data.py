"""Loads the open data of data/ into the database; see villages/importing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from villages.figures.importing.reading import BadData
from villages.figures.importing.runner import is_loaded, load_folder
from villages.models import Merger


class Command(BaseCommand):
    help = "Loads provinces, municipalities, villages, figures and schools from data/."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.BASE_DIR / "data")
        parser.add_argument(
            "--if-changed",
            action="store_true",
            help="do nothing when these very files were loaded before",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints "3/13 name: rows, time" for each step, for people and for a progress bar. Called
        each time that the portal starts, so mergers of municipalities that are due happen too."""
        folder = Path(options["folder"])
        try:
            if options["if_changed"] and is_loaded(folder):
                self.stdout.write("The open data are up to date.")
            else:
                for done, total, label in load_folder(folder):
                    self.stdout.write(f"{done}/{total} {label}")
            Merger.objects.carry_out_due()
        except (BadData, DatabaseError, psycopg.Error) as error:
            raise CommandError(str(error).splitlines()[0]) from error
