from django.urls import path

from interventions.views import (
    assessments,
    batches,
    caseload,
    notes,
    objectives,
    plan_actions,
    plans,
    reviews,
)

app_name = "interventions"

FAMILY = "families/<slug:ref>/"
PLAN = FAMILY + "plan/"

urlpatterns = [
    path("caseload/", caseload.caseload_list, name="caseload-list"),
    path("reviews/", reviews.review_list, name="review-list"),
    path("reviews/sitting/", batches.review_batch, name="review-batch"),
    path(PLAN, plans.plan_detail, name="plan-detail"),
    path(PLAN + "agree/", plans.plan_agree, name="plan-agree"),
    path(PLAN + "objectives/add/", objectives.objective_add, name="objective-add"),
    path(
        PLAN + "objectives/<slug:objective_ref>/",
        objectives.objective_change,
        name="objective-change",
    ),
    path(PLAN + "actions/add/", plan_actions.action_add, name="action-add"),
    path(PLAN + "actions/<slug:action_ref>/", plan_actions.action_change, name="action-change"),
    path(PLAN + "actions/<slug:action_ref>/mark/", plan_actions.action_mark, name="action-mark"),
    path(FAMILY + "notes/", notes.note_list, name="note-list"),
    path(FAMILY + "notes/add/", notes.note_add, name="note-add"),
    path(FAMILY + "assessment/", assessments.assessment_list, name="assessment-list"),
    path(FAMILY + "assessment/add/", assessments.assessment_add, name="assessment-add"),
    path(
        FAMILY + "assessment/<slug:assessment_ref>/",
        assessments.assessment_detail,
        name="assessment-detail",
    ),
    path(FAMILY + "reviews/", reviews.family_review_list, name="family-review-list"),
    path(FAMILY + "reviews/<slug:review_ref>/", reviews.review_detail, name="review-detail"),
]
