"""Turns one framework file into a Framework, or says in a sentence what is wrong with it."""

import tomllib
from datetime import date
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from core.money import ROUNDINGS, share
from core.periods import ONE_DAY, Period, financial_year
from payments.frameworks.definition import (
    Criterion,
    Framework,
    Funding,
    PaidWith,
    ReleaseBand,
    Result,
    Tariff,
    TopsUp,
)
from payments.frameworks.entry import Entry, Malformed, Table
from payments.frameworks.parameters import Binder, parameters_of

PAYMENT_MODELS = {"results", "none"}
ATTACHMENT = "attachment"


def read(path: Path) -> Framework:
    """The framework of one file, named by the file."""
    text = path.read_bytes()
    try:
        data = tomllib.loads(text.decode())
    except ValueError as problem:
        raise Malformed(f"{path.name} cannot be read: {problem}") from problem
    return build(data, slug=path.stem, digest=sha256(text).hexdigest())


def build(data: Table, *, slug: str, digest: str) -> Framework:
    """The framework that a file's data describe."""
    entry = Entry(data, slug)
    parameters = parameters_of(entry.part("parameters"))
    bind = Binder(slug, parameters)
    criteria = tuple(_criterion(part, bind) for part in entry.parts("criteria"))
    paid_for = tuple(_result(part, bind) for part in entry.parts("results"))
    bind.refuse_unused()
    mandatory, discretionary = _eligibility(entry.part("eligibility"))
    attachments_from = entry.take("attachments_from", date)
    framework = Framework(
        slug=slug,
        digest=digest,
        title=entry.take("title", str),
        payment_model=_payment_model(entry),
        attachments=Period.of_days(attachments_from, entry.take("attachments_until", date)),
        results=Period.of_days(attachments_from, entry.take("results_until", date)),
        mandatory=mandatory,
        discretionary=discretionary,
        criteria=criteria,
        paid_for=paid_for,
        components=entry.words("components"),
        tariffs=MappingProxyType({t.year: t for t in map(_tariff, entry.parts("tariffs"))}),
        funding=_funding(entry.part("funding")),
        fee_release=MappingProxyType(_fee_release(entry.part_or_none("fee_release"))),
        parameters=MappingProxyType(parameters),
        source=entry.source(),
        verified=entry.take("verified", bool),
    )
    entry.done()
    _refuse_disagreement(framework)
    return framework


def _payment_model(entry: Entry) -> str:
    model = entry.take("payment_model", str)
    if model not in PAYMENT_MODELS:
        raise Malformed(f"{entry.where}: payment_model {model} is unknown.")
    return model


def _eligibility(part: Entry) -> tuple[int, int]:
    numbers = part.take("mandatory", int), part.take("discretionary", int)
    part.source()
    part.take("verified", bool)
    part.done()
    return numbers


def _criterion(part: Entry, bind: Binder) -> Criterion:
    criterion = Criterion(
        code=part.take("code", str),
        name=part.take("name", str),
        rule=bind(part.take("rule", str)),
        source=part.source(),
        verified=part.take("verified", bool),
    )
    part.done()
    return criterion


def _result(part: Entry, bind: Binder) -> Result:
    result = Result(
        code=part.take("code", str),
        name=part.take("name", str),
        gates=tuple(bind(name) for name in part.words_or_none("gates")),
        elements=tuple(bind(name) for name in part.words("elements")),
        turned_around=part.take_or("turned_around", False),
        paid_with=_paid_with(part.part_or_none("paid_with")),
        tops_up=_tops_up(part.part_or_none("tops_up")),
        source=part.source(),
        verified=part.take("verified", bool),
    )
    part.done()
    return result


def _paid_with(part: Entry | None) -> PaidWith | None:
    if part is None:
        return None
    paid_with = PaidWith(
        result=part.take("result", str),
        claimed_earlier=part.take("claimed_earlier", bool),
        source=part.source(),
        verified=part.take("verified", bool),
    )
    part.done()
    return paid_with


def _tops_up(part: Entry | None) -> TopsUp | None:
    if part is None:
        return None
    tops_up = TopsUp(part.take("result", str), part.take("counted_as", str))
    part.done()
    return tops_up


def _tariff(part: Entry) -> Tariff:
    amounts = part.part("pence")
    pence = {code: amounts.take(code, int) for code in tuple(amounts.left)}
    tariff = Tariff(
        year=part.take("year", int),
        pence=MappingProxyType(pence),
        results_cap_pence=part.take("results_cap_pence", int),
        source=part.source(),
        verified=part.take("verified", bool),
    )
    part.done()
    return tariff


def _funding(part: Entry) -> Funding:
    funding = Funding(
        share=_share(part, "share"),
        rounding=part.take("rounding", str),
        source=part.source(),
        verified=part.take("verified", bool),
    )
    part.done()
    if funding.rounding not in ROUNDINGS:
        raise Malformed(f"{part.where}: rounding {funding.rounding} is unknown.")
    return funding


def _share(part: Entry, key: str) -> Fraction:
    try:
        return share(part.take(key, str))
    except (ValueError, ZeroDivisionError) as problem:
        raise Malformed(f"{part.where}: {key} is not a share such as 5/6.") from problem


def _fee_release(part: Entry | None) -> dict[int, tuple[ReleaseBand, ...]]:
    if part is None:
        return {}
    bands = [
        ReleaseBand(band.take("name", str), _share(band, "worked_with"), _share(band, "released"))
        for band in part.parts("bands")
    ]
    year = part.take("year", int)
    part.source()
    part.take("verified", bool)
    part.done()
    if not bands or min(band.worked_with for band in bands):
        raise Malformed(f"{part.where} has no band for an authority that worked with nobody.")
    return {year: tuple(sorted(bands, key=lambda band: band.worked_with, reverse=True))}


def _refuse_disagreement(framework: Framework) -> None:
    codes = [result.code for result in framework.paid_for]
    components = {ATTACHMENT, *codes}
    if sorted(framework.components) != sorted(components) or len(set(codes)) < len(codes):
        raise Malformed(f"{framework.slug}: components and results do not name the same things.")
    named = {result.paid_with.result for result in framework.paid_for if result.paid_with}
    named |= {result.tops_up.result for result in framework.paid_for if result.tops_up}
    if not named <= set(codes):
        raise Malformed(f"{framework.slug} names results it does not have: {sorted(named)}.")
    if framework.payment_model == "none":
        return
    for year in _years(framework.attachments):
        if year not in framework.tariffs:
            raise Malformed(f"{framework.slug} takes families in {year} but has no tariff for it.")
    for tariff in framework.tariffs.values():
        if set(tariff.pence) != components or min(tariff.pence.values()) < 0:
            raise Malformed(
                f"{framework.slug}, tariff {tariff.year} does not price each component."
            )


def _years(period: Period) -> range:
    last = (period.end or period.start) - ONE_DAY
    return range(financial_year(period.start), financial_year(last) + 1)
