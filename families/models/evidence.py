"""Evidence in typed tables, one kind of fact each, loaded by COPY (feeds.md).

Every row hangs on a source record, names the import and the row of the file it came from, and is
unique by its natural key. Updates and deletions keep the earlier row in the history; inserts are
their own record. Few indexes: a b-tree by record (inside the unique key), BRIN by import.
Spells keep feeds.md's reading: the end date is the last day.
"""

import pghistory
from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from agencies.choices import TermName
from agencies.models import LocalAuthority
from families.models.family import Family
from families.models.feeds import FeedImport
from families.models.people import SourceRecord


def _kept(model):
    """Keep earlier values. Trackers hold state: each model needs its own."""
    return pghistory.track(pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent())(model)


class Evidence(models.Model):
    """What every evidence row has: whose it is, and where it came from."""

    # The record's authority, repeated for row-level security: checking it again row by row would
    # be a third of what an import costs at commit.
    authority = models.ForeignKey(
        LocalAuthority,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    record = models.ForeignKey(
        SourceRecord, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    feed_import = models.ForeignKey(
        FeedImport, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    row_number = models.PositiveIntegerField(help_text="row of the file; header is row 1")

    class Meta:
        abstract = True
        indexes = [BrinIndex(fields=["feed_import"], name="%(class)s_by_import")]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


def _natural_key(*fields: str) -> list[models.UniqueConstraint]:
    """Two rows with one natural key are the same fact (feeds.md)."""
    return [models.UniqueConstraint(fields=["record", *fields], name="%(class)s_natural_key")]


@_kept
class Attendance(Evidence):
    """One child's sessions of one school term."""

    academic_year = models.CharField(max_length=7)
    term = models.CharField(max_length=6, choices=TermName)
    sessions_possible = models.PositiveSmallIntegerField()
    sessions_authorised = models.PositiveSmallIntegerField()
    sessions_unauthorised = models.PositiveSmallIntegerField()
    school_urn = models.CharField(max_length=10, blank=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("academic_year", "term")
        verbose_name = "attendance"


@_kept
class Exclusion(Evidence):
    """A child kept out of school: fixed, permanent or lunchtime."""

    exclusion_ref = models.CharField(max_length=40)
    started_on = models.DateField()
    category = models.CharField(max_length=10)
    sessions = models.PositiveSmallIntegerField(null=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("exclusion_ref")
        verbose_name = "exclusion"


@_kept
class Placement(Evidence):
    """Where a child is taught, or that it is nowhere."""

    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    placement = models.CharField(max_length=12)

    class Meta(Evidence.Meta):
        constraints = _natural_key("started_on")
        verbose_name = "school placement"


@_kept
class Offence(Evidence):
    """An offence; proven or not."""

    offence_ref = models.CharField(max_length=40)
    offence_on = models.DateField()
    proven = models.BooleanField()
    outcome_on = models.DateField(null=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("offence_ref")
        verbose_name = "offence"


@_kept
class AsbIncident(Evidence):
    """Anti-social behaviour, with the action taken if there was one."""

    incident_ref = models.CharField(max_length=40)
    incident_on = models.DateField()
    category = models.CharField(max_length=14, blank=True)
    action = models.CharField(max_length=26, blank=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("incident_ref")
        verbose_name = "anti-social behaviour incident"


@_kept
class Benefit(Evidence):
    """An out-of-work benefit."""

    benefit = models.CharField(max_length=14)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("benefit", "started_on")
        verbose_name = "benefit"


@_kept
class Employment(Evidence):
    """A job."""

    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    employer = models.CharField(max_length=120, blank=True)
    hours_per_week = models.DecimalField(max_digits=4, decimal_places=1, null=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("started_on", "employer")
        verbose_name = "job"


@_kept
class WorkProgrammeStart(Evidence):
    """A start on the Work Programme or the ESF provision."""

    kind = models.CharField(max_length=14)
    started_on = models.DateField()

    class Meta(Evidence.Meta):
        constraints = _natural_key("kind", "started_on")
        verbose_name = "Work Programme start"


@_kept
class SocialCareStatus(Evidence):
    """Early help, child in need, child protection or looked after."""

    status = models.CharField(max_length=12)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("status", "started_on")
        verbose_name = "social care status"


@_kept
class DomesticAbuseIncident(Evidence):
    """A domestic abuse incident and this person's part in it."""

    incident_ref = models.CharField(max_length=40)
    incident_on = models.DateField()
    role = models.CharField(max_length=12)

    class Meta(Evidence.Meta):
        constraints = _natural_key("incident_ref")
        verbose_name = "domestic abuse incident"


@_kept
class HealthNeed(Evidence):
    """A health need, open until it ends, perhaps managed."""

    need = models.CharField(max_length=20)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    managed = models.BooleanField(default=False)

    class Meta(Evidence.Meta):
        constraints = _natural_key("need", "started_on")
        verbose_name = "health need"


@_kept
class HousingEvent(Evidence):
    """A step of a landlord or a spell without a settled home."""

    event = models.CharField(max_length=26)
    event_on = models.DateField()
    tenancy_ref = models.CharField(max_length=40, blank=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("event", "event_on")
        verbose_name = "housing event"


@_kept
class PoliceCallout(Evidence):
    """The police were called."""

    callout_ref = models.CharField(max_length=40)
    callout_on = models.DateField()
    tag = models.CharField(max_length=40, blank=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key("callout_ref")
        verbose_name = "police call-out"


@_kept
class AgencyCost(Evidence):
    """What an agency spent, or expects to, on a family in a period."""

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")
    period_starts_on = models.DateField()
    period_ends_on = models.DateField()
    basis = models.CharField(max_length=10)
    amount_pence = models.BigIntegerField()
    category = models.CharField(max_length=40, blank=True)

    class Meta(Evidence.Meta):
        constraints = _natural_key(
            "family", "period_starts_on", "period_ends_on", "basis", "category"
        )
        verbose_name = "agency cost"
