"""How the pages of a request are addressed."""

from django.urls import register_converter


class ReferenceConverter:
    """RR-GM1507-2026-0001"""

    regex = r"RR-GM\d{4}-\d{4}-\d{4,6}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(ReferenceConverter, "reference")
DRAFT = "regelruimte/concept/<uuid:pk>/"
PUBLIC = "regelruimte/<reference:reference>/"
DESK = "gemeente/verzoeken/<reference:reference>/"
INITIATIVE = "dorpen/<slug:village>/initiatieven/<slug:initiative>/regelruimte/"
