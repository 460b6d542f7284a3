from django.core.management.base import BaseCommand, CommandError

from supporters.encryption import CaseworkKeyError, current_key_id
from supporters.rotation import NotTheOwnerError, count_by_key, rotate_keys


class Command(BaseCommand):
    help = (
        "Encrypts all casework with the first key of CASEWORK_KEYS. Killed half-way, run it again "
        "with both keys: it goes on with what is left. Run it as the owner of the "
        "tables: DATABASE_URL=$DATABASE_OWNER_URL manage.py rotate_casework_keys"
    )

    def handle(self, *args, **options):
        try:
            changed = rotate_keys()
        except NotTheOwnerError as error:
            raise CommandError(
                "This database role does not own the tables, so it sees no casework. Run with "
                "DATABASE_URL set to DATABASE_OWNER_URL."
            ) from error
        except CaseworkKeyError as error:
            raise CommandError(f"{error} Put it there and run again: it goes on.") from error
        left = {key: n for key, n in count_by_key().items() if key != current_key_id()}
        self.stdout.write(f"{changed} values now under key {current_key_id()!r}.")
        if left:
            raise CommandError(f"Still under another key: {left}. Run again.")
        self.stdout.write("Nothing is left under another key: the old ones can go.")
