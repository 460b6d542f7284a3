from typing import Any

from django.core.management.base import BaseCommand

from villagehub.registry import overview


class Command(BaseCommand):
    help = "Shows every socket with what is plugged into it, in order."

    def handle(self, *args, **options):
        for name, plugs in overview().items():
            self.stdout.write(self.style.MIGRATE_HEADING(name))
            for position, entry in plugs:
                self.stdout.write(f"  {position:3}  {told(entry)}")


def told(entry: Any) -> str:
    """What an entry is and where it comes from, in one line."""
    if callable(entry) and hasattr(entry, "__qualname__"):
        return f"{entry.__module__}.{entry.__qualname__}"
    return " ".join(str(entry).split())[:110]
