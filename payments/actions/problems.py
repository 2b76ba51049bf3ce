"""Why a claim cannot be computed, in a sentence for the person who asked."""

from core.jobs import JobProblem


class CannotClaim(JobProblem):
    """Nothing was changed; the text says what stands in the way."""
