"""The list of families: everything a person may see, searched, filtered, sorted, counted."""

from datetime import date

from django.db.models import Case, CharField, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from agencies.models import Agency, User, Ward
from agencies.permissions import Permission, memberships_of, roles_with
from core import audit
from families.choices import FamilyStatus
from families.models import Family, FamilyMember, LeadWorkerAssignment

# What a sort link says, and the columns it means. The default follows an index.
SORTS = {
    "name": ("authority_id", "name", "family_ref"),
    "ref": ("authority_id", "family_ref"),
    "status": ("status", "name", "family_ref"),
    "ward": ("ward__name", "name", "family_ref"),
    "worker": ("lead_name", "name", "family_ref"),
    "agency": ("lead_agency__name", "name", "family_ref"),
    "since": ("identified_on", "name", "family_ref"),
    "people": ("people", "name", "family_ref"),
}
COLUMNS = (
    "ref",
    "family_ref",
    "name",
    "status",
    "state",
    "identified_on",
    "ward__name",
    "ward__district__name",
    "identified_by__name",
    "lead_agency__name",
    "lead_name",
    "people",
)
MOST_WORDS = 6
EXPORTED = {
    "Reference": "family_ref",
    "Family": "name",
    "Status": "state",
    "Identified on": "identified_on",
    "Identified by": "identified_by__name",
    "Ward": "ward__name",
    "District": "ward__district__name",
    "Lead agency": "lead_agency__name",
    "Lead worker": "lead_name",
    "People": "people",
}
_MAY_BE_EMPTY = {"ward__name", "lead_name", "lead_agency__name"}
_FILTERS = {
    "status": "status__in",
    "district": "ward__district__gss_code",
    "ward": "ward__gss_code",
    "identified_by": "identified_by__slug",
    "lead_agency": "lead_agency__slug",
}


class FamilyList:
    """What one person may see, narrowed. A paginator asks it for a count and for one slice."""

    def __init__(self, user, *, search="", chosen=None, sort="name"):
        self.sort = sort
        self.found = _chosen(Family.objects.visible_to(user), chosen or {})
        for word in search.split()[:MOST_WORDS]:
            self.found = self.found.filter(_matches(word))

    def count(self) -> int:
        """Without the columns that cost."""
        return self.found.count()

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part):
        return list(self.rows()[part])

    def rows(self):
        """Plain rows in order: the lead worker's name and the number of people among them."""
        lead = LeadWorkerAssignment.objects.filter(family=OuterRef("pk"), ends_on__isnull=True)
        people = FamilyMember.objects.filter(family=OuterRef("pk"), left_on__isnull=True)
        counted = people.order_by().values("family").annotate(n=Count("pk")).values("n")
        rows = self.found.annotate(
            lead_name=Subquery(lead.values("user__name")[:1]),
            people=Coalesce(Subquery(counted), 0),
            state=_words_of_status(),
        )
        return rows.order_by(*_order(self.sort)).values(*COLUMNS)


def filter_choices(user, *, on: date) -> dict[str, list]:
    """What can be chosen from: the areas, partners and lead workers of the person's authorities."""
    authorities = {m.authority_id for m in memberships_of(user, on=on)}
    partners = Agency.objects.filter(partnerships__authority__in=authorities).distinct()
    agencies = list(partners.values_list("slug", "name").order_by("name"))
    led = LeadWorkerAssignment.objects.filter(authority__in=authorities, ends_on__isnull=True)
    workers = User.objects.filter(pk__in=led.values("user")).order_by("name")
    wards = Ward.objects.filter(district__authority__in=authorities).select_related("district")
    districts = {ward.district.gss_code: ward.district.name for ward in wards}
    return {
        "district": sorted(districts.items(), key=lambda item: item[1]),
        "ward": [(ward.gss_code, ward.name) for ward in wards],
        "identified_by": agencies,
        "lead_agency": agencies,
        "lead_worker": [*workers.values_list("ref", "name"), ("none", "Nobody")],
    }


def exporting_membership(user, *, on: date):
    """The role in whose name a list leaves the system; None for those without one that may."""
    wide = roles_with(Permission.FAMILY_VIEW_ALL)
    return next((m for m in memberships_of(user, on=on) if m.role in wide), None)


def record_search(user, term: str, *, on: date) -> None:
    """That somebody searched is written down; the names searched for are not."""
    for membership in memberships_of(user, on=on)[:1]:
        audit.record_search("families.searched", target=membership, words=len(term.split()))


def _words_of_status():
    when = [When(status=value, then=Value(label)) for value, label in FamilyStatus.choices]
    return Case(*when, output_field=CharField())


def _chosen(families, chosen):
    for name, lookup in _FILTERS.items():
        if chosen.get(name):
            families = families.filter(**{lookup: chosen[name]})
    worker = chosen.get("lead_worker")
    if worker:
        now = LeadWorkerAssignment.objects.filter(ends_on__isnull=True)
        led = now if worker == "none" else now.filter(user__ref=worker)
        condition = Q(pk__in=led.values("family"))
        families = families.filter(~condition if worker == "none" else condition)
    return families


def _matches(word):
    """Each word is in the family's name, its reference, or the name of one of its people."""
    people = FamilyMember.objects.filter(
        Q(person__surname__icontains=word) | Q(person__forename__icontains=word)
    )
    its_own = Q(name__icontains=word) | Q(family_ref__icontains=word)
    return its_own | Q(pk__in=people.values("family"))


def _order(sort: str):
    names = SORTS.get(sort.lstrip("-"), SORTS["name"])
    if not sort.startswith("-"):
        return names  # as the index has them
    empty_last = {name: F(name).desc(nulls_last=True) for name in _MAY_BE_EMPTY}
    return [empty_last.get(name, f"-{name}") for name in names]
