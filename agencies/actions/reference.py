"""The reference data every installation starts from: authorities, areas, preset school terms.

Rows are laid over what is there: codes, names and dates follow the files, what an authority
decided for itself (programme name, review rhythm, budgets) stays.
"""

import csv
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from agencies.choices import AgencyKind, TermName
from agencies.models import (
    Agency,
    AuthorityCode,
    District,
    LocalAuthority,
    Partnership,
    SchoolTerm,
    Ward,
)

DATA = Path(__file__).resolve().parent.parent / "data"
PROGRAMME_BEGAN_ON = date(2012, 4, 1)
FIRST_YEAR, LAST_YEAR = 2008, 2030  # academic years with preset terms, by their autumn
REFERENCE_FIELDS = ["name", "official_name", "kind", "region", "starts_on", "ends_on"]


@transaction.atomic
def load_reference_data() -> dict[str, int]:
    """Bring authorities, own agencies, areas and preset terms up to the files; say how many."""
    rows = _rows("authorities.csv")
    ids = _load_authorities(rows)
    _load_codes_and_successors(rows, ids)
    _load_own_agencies(rows, ids)
    wards = _load_areas(ids)
    terms = _load_terms()
    return {"authorities": len(rows), "wards": wards, "school terms": terms}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _load_authorities(rows) -> dict[str, int]:
    """Insert or renew the authorities; give their ids by latest code."""
    fresh = [
        LocalAuthority(
            gss_code=row["gss_code"],
            name=row["name"],
            official_name=row["official_name"],
            kind=row["kind"],
            region=row["region"],
            starts_on=_day(row["starts_on"]),
            ends_on=_day(row["ends_on"]),
        )
        for row in rows
    ]
    kept = {
        tuple(found) for found in LocalAuthority.objects.values_list("gss_code", *REFERENCE_FIELDS)
    }
    LocalAuthority.objects.bulk_create(
        [a for a in fresh if (a.gss_code, *(getattr(a, f) for f in REFERENCE_FIELDS)) not in kept],
        update_conflicts=True,
        unique_fields=["gss_code"],
        update_fields=REFERENCE_FIELDS,
    )
    return dict(LocalAuthority.objects.values_list("gss_code", "pk"))


def _load_codes_and_successors(rows, ids: dict[str, int]) -> None:
    AuthorityCode.objects.bulk_create(
        [
            AuthorityCode(code=code, authority_id=ids[row["gss_code"]])
            for row in rows
            for code in [row["gss_code"], *row["former_codes"].split()]
        ],
        ignore_conflicts=True,
    )
    link = LocalAuthority.successors.through
    link.objects.bulk_create(
        [
            link(from_localauthority_id=ids[row["gss_code"]], to_localauthority_id=ids[code])
            for row in rows
            for code in row["successors"].split()
        ],
        ignore_conflicts=True,
    )


def _load_own_agencies(rows, ids: dict[str, int]) -> None:
    """Each authority's own agency. It outlives the authority: old families keep their sender."""
    Agency.objects.bulk_create(
        [
            Agency(
                slug=slug,
                name=row["official_name"],
                kind=AgencyKind.COUNCIL,
                own_authority_id=ids[row["gss_code"]],
            )
            for slug, row in _slugs(rows).items()
        ],
        ignore_conflicts=True,
    )
    own = Agency.objects.filter(own_authority__in=ids.values())
    started = {ids[row["gss_code"]]: _day(row["starts_on"]) for row in rows}
    Partnership.objects.bulk_create(
        [
            Partnership(
                authority_id=agency.own_authority_id,
                agency=agency,
                starts_on=max(started[agency.own_authority_id] or date.min, PROGRAMME_BEGAN_ON),
            )
            for agency in own
        ],
        ignore_conflicts=True,
    )


def _slugs(rows) -> dict[str, dict[str, str]]:
    """`peterborough-council`; where a county's name lives on, the county's says so."""
    living = {row["name"] for row in rows if not row["ends_on"]}
    return {
        slugify(
            f"{row['name']} county council"
            if row["ends_on"] and row["name"] in living
            else f"{row['name']} council"
        ): row
        for row in rows
    }


def _load_areas(ids: dict[str, int]) -> int:
    rows = _rows("wards.csv")
    districts = {row["district_code"]: row for row in rows}
    District.objects.bulk_create(
        [
            District(
                gss_code=code, name=row["district_name"], authority_id=ids[row["authority_code"]]
            )
            for code, row in districts.items()
        ],
        ignore_conflicts=True,
    )
    district_ids = dict(District.objects.values_list("gss_code", "pk"))
    Ward.objects.bulk_create(
        [
            Ward(
                gss_code=row["ward_code"],
                name=row["ward_name"],
                district_id=district_ids[row["district_code"]],
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )
    return len(rows)


def _load_terms() -> int:
    terms = [term for year in range(FIRST_YEAR, LAST_YEAR + 1) for term in _preset_terms(year)]
    SchoolTerm.objects.bulk_create(terms, ignore_conflicts=True)
    return len(terms)


def _preset_terms(year: int) -> list[SchoolTerm]:
    """The three terms of the academic year that begins in this autumn (rules.md 1)."""
    days = {
        TermName.AUTUMN: (date(year, 9, 1), date(year, 12, 31)),
        TermName.SPRING: (date(year + 1, 1, 1), date(year + 1, 4, 30)),
        TermName.SUMMER: (date(year + 1, 5, 1), date(year + 1, 8, 31)),
    }
    return [
        SchoolTerm(
            authority=None,
            academic_year=f"{year}/{(year + 1) % 100:02d}",
            term=term,
            first_on=first_on,
            last_on=last_on,
        )
        for term, (first_on, last_on) in days.items()
    ]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
