"""The life of a record as a table; one function moves it, compare-and-set."""


class InvalidTransition(Exception):
    """The table, or another person a moment earlier, says no. The text is for the user."""


def move(record, *, to, transitions, **changes) -> None:
    """Change `record.status` (and `changes` with it), or raise InvalidTransition.

    The update names the status it expects to leave, so of two people pressing the button at
    once exactly one succeeds.
    """
    if to not in transitions[record.status]:
        raise InvalidTransition(
            f"{record} cannot go from “{record.get_status_display()}” to “{to.label}”."
        )
    moved = (
        type(record).objects.filter(pk=record.pk, status=record.status).update(status=to, **changes)
    )
    if not moved:
        raise InvalidTransition(f"{record} was changed by somebody else a moment ago.")
    record.status = to
    for name, value in changes.items():
        setattr(record, name, value)
