"""Claims, their lines and every finding behind them. Lines are a ledger: never updated."""

from datetime import date

import pghistory
from django.db import models
from django.db.models import Q

from agencies.models import LocalAuthority, User
from agencies.permissions import Permission, authorities_where
from core.models import Document, Job
from core.periods import in_words
from core.refs import new_ref
from families.models import Family
from payments.choices import ClaimStatus
from payments.models.attachments import Attachment


class ClaimQuerySet(models.QuerySet):
    def visible_to(self, user, *, on: date):
        """The claims of the authorities whose money this person may see on that day."""
        return self.filter(authority__in=authorities_where(user, Permission.CLAIM_VIEW, on=on))


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
)
class Claim(models.Model):
    """What an authority asks for under one framework, as of one day."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="claims")
    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    framework = models.CharField(max_length=40)
    framework_digest = models.CharField(max_length=64, blank=True)
    as_of = models.DateField(help_text="the data cut-off the claim is computed for")
    status = models.CharField(
        max_length=12, choices=ClaimStatus, default=ClaimStatus.COMPUTING, db_index=True
    )
    prepared_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    computed_at = models.DateTimeField(null=True)
    digest = models.CharField(
        max_length=64, blank=True, help_text="sha256 over the lines, printed on every statement"
    )
    job = models.ForeignKey(Job, on_delete=models.PROTECT, null=True, related_name="+")
    pdf = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_because = models.CharField(max_length=500, blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["-as_of", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "framework", "as_of"],
                condition=~Q(status="withdrawn"),
                name="one_claim_per_day",
            )
        ]

    def __str__(self):
        return f"claim of {self.authority} as of {in_words(self.as_of)}"


class Determination(models.Model):
    """The judgement on one family for one claim: every finding, its figures, the rows counted."""

    authority = models.ForeignKey(
        LocalAuthority,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    claim = models.ForeignKey(
        Claim,
        on_delete=models.CASCADE,
        related_name="determinations",
        db_index=False,
        db_constraint=False,  # see sql/ledger.sql
    )
    family = models.ForeignKey(
        Family,
        on_delete=models.PROTECT,
        related_name="determinations",
        db_constraint=False,  # see sql/ledger.sql
    )
    as_of = models.DateField()
    findings = models.JSONField(
        help_text="[{component, rule, outcome, because, figures, evidence: {kind: [row ids]}}]"
    )
    next_boundary_on = models.DateField(
        null=True, help_text="first day the answer may change without new evidence"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "family"], name="judged_once_per_claim")
        ]

    def __str__(self):
        return f"family {self.family_id} on {self.as_of}"


class ClaimLine(models.Model):
    """One attached family and component: the outcome, and the family's own amount.

    A line with an amount is a claim for money: one per family, framework and component, whatever
    the claim. PostgreSQL refuses the second.
    """

    # The attachment holds the same authority and family; sql/ledger.sql sees to it once for all
    # lines of a statement. To check each line would take a quarter of a claim's time.
    authority = models.ForeignKey(
        LocalAuthority,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    claim = models.ForeignKey(
        Claim,
        on_delete=models.CASCADE,
        related_name="lines",
        db_index=False,
        db_constraint=False,  # see sql/ledger.sql
    )
    family = models.ForeignKey(
        Family, on_delete=models.PROTECT, related_name="claim_lines", db_constraint=False
    )
    attachment = models.ForeignKey(
        Attachment,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    # As they were when it was claimed, so that the line alone reproduces the schedule.
    family_ref = models.CharField(max_length=40)
    attached_on = models.DateField()
    framework = models.CharField(max_length=40)
    tariff_year = models.PositiveSmallIntegerField()
    component = models.CharField(max_length=20)
    counted_as = models.CharField(
        max_length=20, help_text="its row of the totals, such as R3 after R1"
    )
    outcome = models.CharField(max_length=16)
    amount_pence = models.PositiveIntegerField()
    reasons = models.TextField()
    voided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "family", "component"], name="line_once_per_claim"
            ),
            models.UniqueConstraint(
                fields=["family", "framework", "component"],
                condition=Q(amount_pence__gt=0, voided_at__isnull=True),
                name="claimed_once",
                violation_error_message="This family was claimed for this result before.",
            ),
        ]

    def __str__(self):
        return f"{self.component} for family {self.family_id}"


class ClaimTotal(models.Model):
    """The authority's totals of one claim, per tariff year and component, five in six applied."""

    authority = models.ForeignKey(
        LocalAuthority, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, related_name="totals", db_index=False
    )
    tariff_year = models.PositiveSmallIntegerField()
    component = models.CharField(max_length=20)
    families = models.PositiveIntegerField()
    valid = models.PositiveIntegerField(help_text="valid lines in this claim")
    valid_to_date = models.PositiveIntegerField()
    funded_before = models.IntegerField()
    funded = models.IntegerField(help_text="by this claim; negative when earlier ones fell away")
    unit_pence = models.PositiveIntegerField()
    payable_pence = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "tariff_year", "component", "unit_pence"],
                name="total_once_per_claim",
            )
        ]
        ordering = ["pk"]  # written in the framework's order

    def __str__(self):
        return f"{self.tariff_year} {self.component}"

    @property
    def funded_to_date(self) -> int:
        return self.funded_before + self.funded
