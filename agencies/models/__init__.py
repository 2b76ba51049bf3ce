from agencies.models.agencies import Agency, Partnership, SharingAgreement
from agencies.models.authorities import AuthorityCode, District, LocalAuthority, SchoolTerm, Ward
from agencies.models.people import Membership, User, WorkerPost

__all__ = [
    "Agency",
    "AuthorityCode",
    "District",
    "LocalAuthority",
    "Membership",
    "Partnership",
    "SchoolTerm",
    "SharingAgreement",
    "User",
    "Ward",
    "WorkerPost",
]
