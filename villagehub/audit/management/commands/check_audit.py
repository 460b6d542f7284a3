"""Checks that no row of the audit record was changed, added between others or taken out."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from villagehub.audit.models import broken_links, ends_of_chains


class Command(BaseCommand):
    help = "Names each row that was changed or misses the one before; prints where chains end."

    def handle(self, *args: Any, **options: Any) -> None:
        for chain, last, mark in ends_of_chains():
            self.stdout.write(f"{chain or 'platform'}: up to row {last}, {mark}")
        broken = broken_links()
        for link in broken:
            what = "was changed" if link.was_changed else "does not follow the row before it"
            self.stderr.write(f"row {link.id} of {link.chain or 'platform'} {what}")
        if broken:
            raise CommandError(f"{len(broken)} of the rows are not as they were written.")
        self.stdout.write("All rows are as they were written.")
