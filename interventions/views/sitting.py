"""Several reviews in one go, kept in the person's session: "Review 3 of 12"."""

from django.urls import reverse

KEY = "reviews_of_this_sitting"


class Sitting:
    """Where one review stands in the sitting, if it is part of one, and where to go on."""

    def __init__(self, request, *, family: str, review: str):
        self._steps = [tuple(step) for step in request.session.get(KEY, [])]
        self._family = family
        here = (family, review)
        self.active = here in self._steps
        self._index = self._steps.index(here) if self.active else -1
        self.number, self.total = self._index + 1, len(self._steps)

    @classmethod
    def begin(cls, request, steps: list) -> str:
        """Remember the reviews, each with its family, and give the address of the first."""
        request.session[KEY] = steps
        return _address(steps[0]) if steps else reverse("interventions:review-list")

    @staticmethod
    def refs_of(request) -> list[str]:
        return [review for _, review in request.session.get(KEY, [])]

    @property
    def onwards(self) -> str:
        """The next review; after the last, the list of what was done; alone, the family's."""
        if not self.active:
            return reverse("interventions:family-review-list", args=[self._family])
        following = self._steps[self.number :]
        return _address(following[0]) if following else reverse("interventions:review-batch")

    @property
    def backwards(self) -> str:
        """The review before this one; none before the first."""
        return _address(self._steps[self._index - 1]) if self._index > 0 else ""


def _address(step) -> str:
    return reverse("interventions:review-detail", args=list(step))
