"""One value of a bundle, as its field takes it.

JSON knows six kinds of value, and somebody who writes a bundle by hand may put any of them
anywhere; a field given another kind than its own may turn it into text, or break much later.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub import plain_text

# At both ends of what a database keeps, a change of time zone goes over the edge.
FIRST_YEAR, LAST_YEAR = 1900, 2200
WRITTEN_AS: list[tuple[type[models.Field[Any, Any]], tuple[type, ...]]] = [
    (ArrayField, (list,)),
    (models.JSONField, (dict, list, str, int, float, bool)),
    (models.BooleanField, (bool,)),
    (models.IntegerField, (int,)),
    (models.FloatField, (int, float)),
    (models.DecimalField, (int, float, str)),
]


def value_of(field: Any, told: Any) -> Any:
    """Raises ValidationError. An empty value is that of a new row."""
    if told is None:
        return None if field.null else field.get_default()
    _check_kind(field, told)
    if isinstance(field, ArrayField):
        return [_element_of(field, each) for each in told]
    try:
        value = field.to_python(_as_typed(field, told))
    except (TypeError, ValueError, OverflowError, ArithmeticError) as error:
        raise _unreadable(field) from error
    if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValidationError({field.name: _("is geen dag die kan")})
    if isinstance(value, datetime) and timezone.is_naive(value):
        return timezone.make_aware(value)
    return value


def _as_typed(field: Any, told: Any) -> Any:
    """Without what nobody can see, as in a form; what is one line there is one here."""
    if isinstance(told, str) and isinstance(field, models.TextField):
        return plain_text.lines(told)
    if isinstance(told, str) and isinstance(field, models.CharField):
        return plain_text.one_line(told)
    return told


def _check_kind(field: Any, told: Any) -> None:
    kinds = next((kinds for kind, kinds in WRITTEN_AS if isinstance(field, kind)), (str,))
    if not isinstance(told, kinds) or (isinstance(told, bool) and bool not in kinds):
        raise _unreadable(field)


def _element_of(field: Any, told: Any) -> Any:
    """What is wrong with one is said at the name of the list; a list has no empty places."""
    if told is None:
        raise _unreadable(field)
    try:
        return value_of(field.base_field, told)
    except ValidationError as error:
        raise _unreadable(field) from error


def _unreadable(field: Any) -> ValidationError:
    return ValidationError({field.name: _("is niet te lezen")})
