"""The dated rows behind every judgement on a family."""

from django.shortcuts import render

from core.http import methods
from families import queries


@methods(read=["GET"])
def evidence_list(request, ref):
    family = queries.get_family_for(request.user, ref)
    context = {"family": family, "evidence": queries.family_evidence(family)}
    return render(request, "families/evidence_list.html", context)
