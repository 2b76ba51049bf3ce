"""What the demo's casework points at: families, people, agencies and workers as stored."""

from agencies.choices import Role
from agencies.models import Agency, Membership, User
from families.models import Family, LeadWorkerAssignment, SourceRecord
from troubled_families.demo import cast
from troubled_families.demo.feeds import source_id
from troubled_families.demo.invention import email_of
from troubled_families.demo.people import Household


class Context:
    """Read once, after the files are in."""

    def __init__(self, authority, homes: list[Household]) -> None:
        self.authority = authority
        partners = Agency.objects.filter(partnerships__authority=authority).distinct()
        self.agencies = {agency.slug: agency for agency in partners}
        found = Family.objects.filter(authority=authority)
        self.families = {family.family_ref: family for family in found}
        records = SourceRecord.objects.filter(agency=authority.own_agency)
        keys = dict(records.values_list("source_person_id", "person_id"))
        self.person_ids = {
            person.number: keys[source_id(cast.COUNCIL, person)]
            for home in homes
            for person in home.people
        }
        leads = LeadWorkerAssignment.objects.filter(authority=authority)
        leads = leads.select_related("user", "post__line_manager")
        self.leads = {lead.family_id: lead for lead in leads}
        managers = [email_of(name, agency) for agency, name in cast.LINE_MANAGERS.items()]
        users = {user.email: user for user in User.objects.filter(email__in=managers)}
        self.managers = dict(zip(cast.LINE_MANAGERS, map(users.get, managers), strict=True))
        coordinators = Membership.objects.filter(authority=authority, role=Role.COORDINATOR)
        self.coordinator = coordinators.select_related("user").get().user

    def worker_of(self, home: Household) -> User:
        """The connector; where a partner agency supports the family, its manager writes."""
        lead = self.leads.get(self.families[home.ref].pk)
        return lead.user if lead else self.managers[home.lead_agency]
