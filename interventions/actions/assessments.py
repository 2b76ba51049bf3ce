"""Whole-family assessments: written once, every current member covered."""

from datetime import date

from django.db import transaction

from core import audit
from interventions.actions import once
from interventions.models import AssessedMember, Assessment


@transaction.atomic
def add(
    *,
    family,
    assessed_on: date,
    strengths: str,
    worries: str,
    family_words: str,
    members: list[dict],
    once_key: str,
    by,
) -> Assessment:
    """`members`: person_id, needs and seen of each current member."""

    def make():
        return Assessment.objects.create(
            authority_id=family.authority_id,
            family=family,
            assessed_on=assessed_on,
            assessed_by=by,
            strengths=strengths,
            worries=worries,
            family_words=family_words,
            once_key=once_key or None,
        )

    assessment, made = once.make(model=Assessment, family=family, once_key=once_key, make=make)
    if made:
        AssessedMember.objects.bulk_create(
            AssessedMember(
                authority_id=family.authority_id, family=family, assessment=assessment, **member
            )
            for member in members
        )
        audit.record("assessment.added", target=assessment, by=by.pk)
    return assessment
