"""What the agreed numbers of families can bring, as the source documents say it."""

from django.urls import reverse

from payments.models import CohortTarget
from tests import factories


def test_a_hundred_and_fifty_agreed_families_bring_at_most_a_hundred_thousand(client, claimed):
    """Peterborough, 22 May 2013: 150 families, results of up to 100,000 pounds."""
    with factories.system():
        CohortTarget.objects.create(
            authority=claimed.cast.authority,
            framework="troubled-families-2012",
            financial_year=2012,
            families=150,
        )
    client.force_login(claimed.cast.finance)
    page = client.get(reverse("payments:claim-list")).content.decode()
    assert "£400,000" in page
    assert "£100,000" in page
