"""What belongs to the desk and not to a request."""

from initiatives.regulatory.desk.models.blocks import TextBlock
from initiatives.regulatory.desk.models.cards import DeskCard
from initiatives.regulatory.desk.models.filters import SavedFilter

__all__ = ["DeskCard", "SavedFilter", "TextBlock"]
