from interventions.models.assessments import AssessedMember, Assessment
from interventions.models.notes import Note
from interventions.models.plans import ActionPlan, Objective, PlanAction
from interventions.models.reviews import PlanReview, SignOff

__all__ = [
    "ActionPlan",
    "AssessedMember",
    "Assessment",
    "Note",
    "Objective",
    "PlanAction",
    "PlanReview",
    "SignOff",
]
