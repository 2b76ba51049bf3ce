"""The English upper-tier authorities, their areas and their school terms."""

from django.db import models

from agencies.choices import TermName
from core.constraints import in_order


class LocalAuthority(models.Model):
    """An upper-tier council: the one that claims. Codes as in the year it is looked up for."""

    gss_code = models.CharField(max_length=9, unique=True, help_text="latest code of this council")
    name = models.CharField(max_length=80)
    official_name = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    region = models.CharField(max_length=40)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True, help_text="first day it no longer exists")
    successors = models.ManyToManyField("self", symmetrical=False, related_name="predecessors")
    # What the authority calls things and decides for itself.
    programme_name = models.CharField(max_length=60, default="Family Help")
    panel_name = models.CharField(max_length=60, default="Multi-agency support group")
    review_every_days = models.PositiveSmallIntegerField(default=42)
    family_worker_norm = models.PositiveSmallIntegerField(default=15)
    family_budget_pence = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "local authorities"

    def __str__(self):
        return self.name


class AuthorityCode(models.Model):
    """Every GSS code an authority has had, so that a file of any year finds it."""

    code = models.CharField(max_length=9, primary_key=True)
    authority = models.ForeignKey(LocalAuthority, on_delete=models.CASCADE, related_name="codes")

    def __str__(self):
        return self.code


class District(models.Model):
    authority = models.ForeignKey(
        LocalAuthority, on_delete=models.PROTECT, related_name="districts"
    )
    gss_code = models.CharField(max_length=9, unique=True)
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Ward(models.Model):
    district = models.ForeignKey(District, on_delete=models.PROTECT, related_name="wards")
    gss_code = models.CharField(max_length=9, unique=True)
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class SchoolTerm(models.Model):
    """A school term, both days inclusive. Rows without an authority are the preset."""

    authority = models.ForeignKey(
        LocalAuthority, on_delete=models.CASCADE, null=True, related_name="school_terms"
    )
    academic_year = models.CharField(max_length=7, help_text="2013/14")
    term = models.CharField(max_length=6, choices=TermName)
    first_on = models.DateField()
    last_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "academic_year", "term"],
                nulls_distinct=False,
                name="term_once_per_authority",
            ),
            in_order(
                "first_on",
                "last_on",
                name="term_ends_after_it_starts",
                message="A term cannot end before it starts.",
            ),
        ]
        ordering = ["first_on"]

    def __str__(self):
        return f"{self.get_term_display()} {self.academic_year}"
