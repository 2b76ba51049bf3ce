from families.queries.family import get_family_for

__all__ = ["get_family_for"]
