"""Why somebody sees a family, who else does, who has looked, and cover for an absent worker."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone

from core.http import methods
from core.periods import ONE_DAY
from families import permissions, queries
from families.actions import family as actions
from families.forms.family import CoverForm


@methods(read=["GET"])
def access_list(request, ref):
    family = queries.get_family_for(request.user, ref)
    today = timezone.localdate()
    page = queries.access_page(request.user, family, as_of=today)
    context = {"family": family, **page}
    return render(request, "families/access_list.html", context)


@methods(read=["GET"], write=["POST"])
def access_grant(request, ref):
    """Cover for one family, for one colleague, at most six weeks, with a reason."""
    family = queries.get_family_for(request.user, ref)
    today = timezone.localdate()
    if not permissions.can_give_cover(request.user, family, on=today):
        raise PermissionDenied
    form = CoverForm(
        request.POST or None,
        colleagues=queries.colleagues_for(family, request.user, as_of=today),
        as_of=today,
        longest=actions.LONGEST_COVER,
    )
    if form.is_valid():
        actions.give_cover(
            family=family,
            to=form.cleaned_data["to"],
            until=form.cleaned_data["last_on"] + ONE_DAY,
            reason=form.cleaned_data["reason"],
            by=request.user,
            as_of=today,
        )
        messages.success(request, f"{form.cleaned_data['to']} can now cover this family.")
        return redirect("families:access-list", ref=family.ref)
    return render(request, "families/access_grant.html", {"family": family, "form": form})


@methods(write=["POST"])
def access_end(request, ref, cover):
    family = queries.get_family_for(request.user, ref)
    today = timezone.localdate()
    if not permissions.can_give_cover(request.user, family, on=today):
        raise PermissionDenied
    found = queries.get_cover_for(family, cover)
    actions.end_cover(cover=found, on=today, by=request.user)
    messages.success(request, f"{found.user} no longer covers this family.")
    return redirect("families:access-list", ref=family.ref)
