"""Typed words kept per person and form, apart from the record, until they are saved or dropped."""

from django.utils import timezone

from core.models import Draft

LARGEST = 200_000
_NOT_TYPED = {"csrfmiddlewaretoken", "draft_key"}


def typed(post) -> dict[str, list[str]]:
    """The words of a form as it was sent."""
    return {name: post.getlist(name) for name in post if name not in _NOT_TYPED}


def keep(*, user, key: str, fields: dict) -> None:
    if sum(len(str(value)) for value in fields.values()) > LARGEST:
        return
    Draft.objects.update_or_create(
        user=user, key=key, defaults={"fields": fields, "saved_at": timezone.now()}
    )


def find(*, user, key: str) -> Draft | None:
    return Draft.objects.filter(user=user, key=key).first()


def drop(*, user, key: str) -> None:
    Draft.objects.filter(user=user, key=key).delete()
