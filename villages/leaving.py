"""What ends when somebody belongs to a village no longer, or has a role no longer, told by the apps
that keep it.

    village_ends.plug(Ends(_("Agenda"), village_events, line=event_text), 10)    # its leaving.py

`rows` gets a Membership and people. Of a village go the things that are for the village only; what
is for everybody may stay. See villagehub/accounts/leaving.py.
"""

from __future__ import annotations

from villagehub.accounts.leaving import Ends, key_of_ends
from villagehub.registry import Socket

village_ends: Socket[Ends] = Socket("leaving.village", key=key_of_ends)
role_ends: Socket[Ends] = Socket("leaving.role", key=key_of_ends)
