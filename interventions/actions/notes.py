"""Notes: one for several members, which may mark several actions done at once."""

from datetime import date

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from core import audit
from interventions.actions import once
from interventions.choices import OPEN_ACTIONS, ActionStatus
from interventions.models import Note, PlanAction


@transaction.atomic
def add(
    *,
    family,
    agency,
    happened_on: date,
    kind: str,
    text: str,
    members: list[int],
    actions: list[int],
    once_key: str,
    by,
) -> Note:
    """Keep the note and mark its actions done on that day; sent twice, it is one note."""

    def make():
        return Note.objects.create(
            authority_id=family.authority_id,
            family=family,
            agency=agency,
            happened_on=happened_on,
            kind=kind,
            text=text,
            written_by=by,
            once_key=once_key or None,
        )

    note, made = once.make(model=Note, family=family, once_key=once_key, make=make)
    if made:
        note.members.set(members)
        note.actions.set(actions)
        # An action somebody else finished meanwhile keeps the day they gave it.
        PlanAction.objects.filter(family=family, pk__in=actions, status__in=OPEN_ACTIONS).update(
            status=ActionStatus.DONE,
            done_on=happened_on,
            version=F("version") + 1,
            changed_at=Now(),
        )
        audit.record("note.added", target=note, by=by.pk, actions_done=len(actions))
    return note
