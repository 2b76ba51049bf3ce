"""Organisations that work with families, and with which authorities they do."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from agencies.choices import AgencyKind, Category
from agencies.models.authorities import LocalAuthority
from core.constraints import in_order


class Agency(models.Model):
    """A council, a school service, a police force, a charity. May serve several authorities."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=AgencyKind)
    own_authority = models.OneToOneField(
        LocalAuthority,
        on_delete=models.PROTECT,
        null=True,
        related_name="own_agency",
        help_text="set for the authority's own agency",
    )

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "agencies"

    def __str__(self):
        return self.name


class Partnership(models.Model):
    """An agency working with an authority's programme, from one day to (before) another."""

    authority = models.ForeignKey(
        LocalAuthority, on_delete=models.PROTECT, related_name="partnerships"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="partnerships")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "agency", "starts_on"], name="partnership_once_a_day"
            ),
            in_order(
                "starts_on",
                "ends_on",
                name="partnership_ends_after_it_starts",
                message="A partnership cannot end before it starts.",
            ),
        ]

    def __str__(self):
        return f"{self.agency} with {self.authority}"


class SharingAgreement(models.Model):
    """What an agency may see of the families it leads or serves, while the agreement lasts."""

    authority = models.ForeignKey(
        LocalAuthority, on_delete=models.PROTECT, related_name="agreements"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="agreements")
    categories = ArrayField(models.CharField(max_length=20, choices=Category), default=list)
    legal_basis = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField(help_text="first day it no longer holds")

    class Meta:
        constraints = [
            in_order(
                "starts_on",
                "ends_on",
                name="agreement_ends_after_it_starts",
                message="An agreement cannot end before it starts.",
            )
        ]

    def __str__(self):
        return f"{self.agency} until {self.ends_on}"
