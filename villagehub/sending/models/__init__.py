from villagehub.sending.models.kept import KeptText
from villagehub.sending.models.presses import Press

__all__ = ["KeptText", "Press"]
