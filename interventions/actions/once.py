"""A form sent twice is one record: by its key, whichever of the two requests comes first."""

from collections.abc import Callable

from django.db import IntegrityError, transaction


def make(*, model, family, once_key: str, make: Callable) -> tuple:
    """(record, whether it was made now)."""
    earlier = model.objects.filter(family=family, once_key=once_key)
    found = earlier.first() if once_key else None
    if found:
        return found, False
    try:
        with transaction.atomic():
            return make(), True
    except IntegrityError:
        found = earlier.first() if once_key else None
        if found is None:
            raise
        return found, False
