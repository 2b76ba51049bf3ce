"""A sitting: several reviews one after another, and what is left of them at the end."""

from django.shortcuts import redirect, render
from django.utils import timezone

from core.http import methods
from interventions.forms.reviews import asked_for
from interventions.queries import reviews as queries
from interventions.views.sitting import Sitting


@methods(read=["GET"], write=["POST"])
def review_batch(request):
    """POST begins a sitting with the reviews of the list that wait for this person."""
    if request.method == "POST":
        found = queries.reviews_due(on=timezone.localdate(), **asked_for(request.POST))
        return redirect(Sitting.begin(request, found["to_sign"]))
    reviews = queries.reviews_in_batch(Sitting.refs_of(request))
    rows = [
        (one, queries.missing_roles(one), queries.has_signed(request.user, one)) for one in reviews
    ]
    context = {"rows": rows, "signed": sum(row[2] for row in rows)}
    return render(request, "interventions/review_batch.html", context)
