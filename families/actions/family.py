"""Who leads the work with a family, who may cover, and when the work ends."""

from datetime import date, timedelta

from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from agencies.choices import PostKind
from core import audit, states
from core.states import InvalidTransition
from families.choices import FAMILY_TRANSITIONS, FamilyStatus
from families.models import FamilyUserObjectPermission, LeadWorkerAssignment

LONGEST_COVER = timedelta(weeks=6)
CHANGED = "The lead worker of this family was changed by somebody else a moment ago."


@transaction.atomic
def change_lead_worker(*, family, post, expected, on: date, reason: str, by):
    """End the present lead on a day and begin the next on the same: no gap, no overlap.

    `expected` is the id of the assignment the person saw (None: nobody). If somebody changed it
    since, or the form was sent twice, nothing happens but a sentence.
    """
    if expected is not None:
        _end(family=family, expected=expected, on=on)
    try:
        with transaction.atomic():
            made = LeadWorkerAssignment.objects.create(
                authority_id=family.authority_id,
                family=family,
                user=post.user,
                post=post,
                starts_on=on,
                reason=reason,
            )
    except IntegrityError as clash:
        raise InvalidTransition(CHANGED) from clash
    _begin_work(family=family, post=post, on=on)
    audit.record("family.allocated", target=family, lead_worker=post.user_id, on=on, reason=reason)
    return made


def _end(*, family, expected, on):
    present = LeadWorkerAssignment.objects.filter(
        pk=expected, family=family, ends_on__isnull=True, starts_on__lte=on
    )
    if not present.update(ends_on=on):
        raise InvalidTransition(CHANGED)


def _begin_work(*, family, post, on):
    """The lead agency follows the post; a family nobody worked with is now worked with."""
    changes = {"lead_agency": post.agency}
    if family.status in (FamilyStatus.WORKED_WITH, FamilyStatus.SUPPORTED):
        type(family).objects.filter(pk=family.pk).update(**changes)
        family.lead_agency = post.agency
        return
    if family.status == FamilyStatus.PROPOSED:
        states.move(family, to=FamilyStatus.IDENTIFIED, transitions=FAMILY_TRANSITIONS)
    changes |= {
        "worked_with_from": family.worked_with_from or on,
        "closed_on": None,
        "closed_because": "",
    }
    partner = post.kind == PostKind.FAMILY_WORKER
    to = FamilyStatus.SUPPORTED if partner else FamilyStatus.WORKED_WITH
    states.move(family, to=to, transitions=FAMILY_TRANSITIONS, **changes)


@transaction.atomic
def close(*, family, on: date, because: str, by) -> None:
    """The work ends: so does the lead. Giving the family a lead worker opens it again."""
    states.move(
        family,
        to=FamilyStatus.CLOSED,
        transitions=FAMILY_TRANSITIONS,
        closed_on=on,
        closed_because=because,
    )
    LeadWorkerAssignment.objects.filter(family=family, ends_on__isnull=True).update(ends_on=on)
    audit.record("family.closed", target=family, on=on, because=because)


@transaction.atomic
def give_cover(*, family, to, until: date, reason: str, by, as_of: date):
    """Let a colleague work with this family for a while; nobody can give it to themselves."""
    if to.pk == by.pk:
        raise ValidationError("You cannot give cover to yourself.")
    if not as_of < until <= as_of + LONGEST_COVER:
        raise ValidationError("Cover lasts at least a day and at most six weeks.")
    permission = Permission.objects.get(codename="cover_family", content_type__app_label="families")
    given, _ = FamilyUserObjectPermission.objects.update_or_create(
        user=to,
        permission=permission,
        content_object=family,
        defaults={"reason": reason, "granted_by": by, "ends_on": until},
    )
    audit.record("family.cover_given", target=family, to=to.pk, until=until, reason=reason)
    return given


@transaction.atomic
def end_cover(*, cover, on: date, by) -> None:
    """The row stays, ended: who had access and until when is part of the account."""
    family = cover.content_object
    FamilyUserObjectPermission.objects.filter(pk=cover.pk, ends_on__gt=on).update(ends_on=on)
    audit.record("family.cover_ended", target=family, to=cover.user_id, on=on)
