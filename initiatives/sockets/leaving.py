"""What ends when somebody takes no part in an initiative any more, told by the apps that keep it.

    ends.plug(Ends(_("Diensten"), coming_places, line=place_text), 20)   # in the app's leaving.py

`rows` gets an initiative and people. See villagehub/accounts/leaving.py.
"""

from __future__ import annotations

from villagehub.accounts.leaving import Ends, key_of_ends
from villagehub.registry import Socket

ends: Socket[Ends] = Socket("leaving.initiative", key=key_of_ends)
