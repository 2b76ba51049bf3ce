"""Whole-family assessments."""

from django.shortcuts import get_object_or_404

from interventions.models import Assessment


def assessments_of(family):
    """All of a family, newest first, each with the members it covers."""
    found = Assessment.objects.filter(family=family).select_related("assessed_by")
    return found.prefetch_related("members__person")


def get_assessment(family, ref) -> Assessment:
    return get_object_or_404(assessments_of(family), ref=ref)
