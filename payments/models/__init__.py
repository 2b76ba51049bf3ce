from payments.models.attachments import Attachment, CohortTarget
from payments.models.claims import Claim, ClaimLine, ClaimTotal, Determination

__all__ = ["Attachment", "Claim", "ClaimLine", "ClaimTotal", "CohortTarget", "Determination"]
