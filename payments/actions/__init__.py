"""Every write of this room: attachments, claims, and claims leaving as files."""

from payments.actions.attachments import attach_listed
from payments.actions.problems import CannotClaim

__all__ = ["CannotClaim", "attach_listed"]
