"""People, what each agency knows them as, and where they live."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from agencies.models import Agency, LocalAuthority
from core.refs import new_ref
from families.choices import MatchStatus, Sex


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
)
class Person(models.Model):
    """One human being, as the authority knows them. Evidence hangs on their source records."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    forename = models.CharField(max_length=80, blank=True)
    surname = models.CharField(max_length=80)
    date_of_birth = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, choices=Sex, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "surname"], name="person_by_surname")]

    def __str__(self):
        return f"{self.forename} {self.surname}".strip()

    @property
    def first_name(self):
        return self.forename or self.surname


@pghistory.track(pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent())
class SourceRecord(models.Model):
    """One agency's record of a person: its own key, the names and numbers it sent.

    Rows of one agency with the same key are the same person; across agencies matching proposes.
    Evidence points here, so that joining or parting two people rewrites one column of this
    table and loses nothing that hangs on it.
    """

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="records")
    source_person_id = models.CharField(max_length=80)
    forename = models.CharField(max_length=80, blank=True)
    surname = models.CharField(max_length=80)
    date_of_birth = models.DateField(null=True)
    sex = models.CharField(max_length=1, blank=True)
    nhs_number = models.CharField(max_length=20, blank=True)
    nino = models.CharField(max_length=20, blank=True)
    upn = models.CharField(max_length=20, blank=True)
    unusable = ArrayField(
        models.CharField(max_length=12),
        default=list,
        help_text="identifiers whose check digit is wrong: kept, never matched on",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "agency", "source_person_id"], name="one_record_per_source_key"
            )
        ]

    def __str__(self):
        return f"{self.source_person_id} at {self.agency}"


@pghistory.track(pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent())
class Address(models.Model):
    """Where a source says a person lives. A row of its own, so that secrecy is row security."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    record = models.OneToOneField(SourceRecord, on_delete=models.CASCADE, related_name="address")
    line_1 = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    uprn = models.CharField(max_length=12, blank=True)
    confidential = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "addresses"
        indexes = [models.Index(fields=["authority", "postcode"], name="address_by_postcode")]

    def __str__(self):
        return f"{self.line_1}, {self.postcode}".strip(", ")


@pghistory.track(pghistory.UpdateEvent(row=pghistory.Old))
class PersonMatch(models.Model):
    """Two people who may be one: why, and what was decided. Undone by parting them again."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    status = models.CharField(max_length=10, choices=MatchStatus, default=MatchStatus.PROPOSED)
    because = models.CharField(max_length=200)
    # What a join moved and filled in, so that parting undoes exactly that.
    records_moved = ArrayField(models.BigIntegerField(), default=list)
    members_moved = ArrayField(models.BigIntegerField(), default=list)
    filled = ArrayField(models.CharField(max_length=20), default=list)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kept", "other"], name="one_match_per_pair"),
            models.CheckConstraint(
                condition=~models.Q(kept=models.F("other")), name="match_of_two_people"
            ),
        ]
        verbose_name_plural = "person matches"

    def __str__(self):
        return f"{self.kept_id} and {self.other_id}: {self.because}"
