"""What every page with a typed form does: restore a draft, keep one, show a conflict."""

from django.contrib import messages
from django.shortcuts import redirect

from core import drafts
from interventions.forms.typed import as_query
from interventions.queries.plans import last_change

NOT_FIELDS = {"csrfmiddlewaretoken", "draft_key", "later"}


def open_form(request, make, *, initial: dict):
    """(form, draft): what was posted, or the words left here earlier, or the record's."""
    if request.method == "POST":
        return make(request.POST), None
    draft = drafts.find(user=request.user, key=request.path)
    if draft:
        return make(as_query(draft.fields)).judged_not_yet(), draft
    return make(initial=initial), None


def keep_for_later(request, *, back: str):
    """Somebody leaves half-way by the button: keep the words, go back. None if they did not."""
    if request.method != "POST" or "later" not in request.POST:
        return None
    fields = {name: request.POST.getlist(name) for name in request.POST if name not in NOT_FIELDS}
    drafts.keep(user=request.user, key=request.path, fields=fields)
    messages.info(request, "We kept what you wrote. It is waiting in the form, not yet saved.")
    return redirect(back)


def saved(request, sentence: str, *, back: str):
    """The words are in the record now: drop the draft, say so, go back."""
    drafts.drop(user=request.user, key=request.path)
    messages.success(request, sentence)
    return redirect(back)


def both_texts(form, current, *, theirs: dict) -> dict:
    """The conflict panel, and the form made ready to be saved over what it shows."""
    form.data = form.data.copy()
    form.data["version"] = current.version
    by, at = last_change(current)
    fields = [
        (
            form.fields[name].label,
            form.spoken(name, theirs.get(name)),
            form.spoken(name, form.cleaned_data.get(name)),
        )
        for name in form.fields
        if name != "version"
    ]
    return {"by": by, "at": at, "fields": [one for one in fields if one[1] != one[2]]}
