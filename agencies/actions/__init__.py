from agencies.actions.reference import load_reference_data

__all__ = ["load_reference_data"]
