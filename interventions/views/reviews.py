"""Reviews due, those of a family, and one review with its two signatures."""

from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone

from core.formats import long_date
from core.http import methods
from interventions.actions import reviews as actions
from interventions.choices import NoteKind, ObjectiveStatus, ReviewFilter, SignOffRole
from interventions.forms.reviews import ReviewFilterForm, SignForm, asked_for
from interventions.queries import reviews as queries
from interventions.queries.families import get_family_for
from interventions.views import typed
from interventions.views.sitting import Sitting

LABELS = {
    "objective": dict(ObjectiveStatus.choices),
    "note": dict(NoteKind.choices),
    "role": dict(SignOffRole.choices),
}


@methods(read=["GET"])
def review_list(request):
    today = timezone.localdate()
    asked = asked_for(request.GET)
    number = request.GET.get("page", "")
    number = max(1, int(number)) if number.isdecimal() else 1
    found = queries.reviews_due(on=today, page=number, **asked)
    form = ReviewFilterForm(initial=asked)
    form.offer(workers=found["workers"], agencies=found["agencies"])
    context = {
        "form": form,
        "found": found,
        "page": queries.page_of(found["found"], number),
        "asked": asked,
        "cards": ReviewFilter,
        "roles": SignOffRole,
        "today": today,
    }
    return render(request, "interventions/review_list.html", context)


@methods(read=["GET"])
def family_review_list(request, ref):
    today = timezone.localdate()
    family = get_family_for(request.user, ref)
    reviews = [(one, queries.missing_roles(one)) for one in queries.reviews_of(family)]
    context = {"family": family, "reviews": reviews, "today": today}
    return render(request, "interventions/family_review_list.html", context)


@methods(read=["GET"], write=["POST"])
def review_detail(request, ref, review_ref):
    """What changed since the last review, and the signature."""
    today = timezone.localdate()
    family = get_family_for(request.user, ref)
    review = queries.get_review(family, review_ref)
    sitting = Sitting(request, family=ref, review=review_ref)
    signed = queries.has_signed(request.user, review)
    roles = queries.roles_to_sign(request.user, family, review, on=today)
    if request.method == "POST" and signed:
        return redirect(sitting.onwards)
    if request.method == "POST" and not roles:
        raise PermissionDenied
    form, draft = typed.open_form(request, partial(SignForm, today=today), initial={})
    answer = typed.keep_for_later(request, back=sitting.onwards)
    if not answer and request.method == "POST" and form.is_valid():
        answer = _sign(request, review, roles[0], form, sitting)
    if answer:
        return answer
    since_on = queries.since(review)
    context = {
        "family": family,
        "review": review,
        "missing": queries.missing_roles(review),
        "role": roles[0] if roles else None,
        "signed": signed,
        "form": form,
        "draft": draft,
        "since_on": since_on,
        "changes": queries.changes_for(review, since_on=since_on, on=today),
        "sitting": sitting,
        "labels": LABELS,
        "today": today,
    }
    return render(request, "interventions/review_detail.html", context)


def _sign(request, review, role, form, sitting):
    """Sign and go on; None, with the sentence in the form, when it may not be."""
    comment = form.cleaned_data["comment"]
    try:
        following = actions.sign(
            review=review, role=role, comment=comment, on=form.today, by=request.user
        )
    except ValidationError as refused:
        form.add_error(None, refused.messages)
        return None
    name = review.family.name
    if following:
        sentence = f"{name} family: review complete. Next review {long_date(following.due_on)}"
    else:
        sentence = f"{name} family: review signed. The other signature is still missing"
    return typed.saved(request, sentence, back=sitting.onwards)
