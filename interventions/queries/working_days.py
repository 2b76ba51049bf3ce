"""The bank holidays of England, from the list inside the library: nothing is fetched."""

from datetime import date
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays


@cache
def bank_holidays() -> frozenset[date]:
    known = BankHolidays(use_cached_holidays=True)
    return frozenset(day["date"] for day in known.get_holidays(BankHolidays.ENGLAND_AND_WALES))
