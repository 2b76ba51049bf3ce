"""Two people saving at once: the second sees both texts and nothing is overwritten."""


class Conflict(Exception):
    """Somebody saved this record since the form was opened. Carries the record as it is now."""

    def __init__(self, current):
        super().__init__(f"{current} was changed while you were writing.")
        self.current = current


def save(record, *, expected: int, **changes) -> None:
    """Write `changes` if the record still has version `expected`; otherwise raise Conflict."""
    manager = type(record)._default_manager
    done = manager.filter(pk=record.pk, version=expected).update(version=expected + 1, **changes)
    if not done:
        raise Conflict(manager.get(pk=record.pk))
    record.version = expected + 1
    for name, value in changes.items():
        setattr(record, name, value)
