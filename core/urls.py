from django.urls import path

from core import views

app_name = "core"

urlpatterns = [
    path("keep/", views.draft_keep, name="draft-keep"),
    path("drop/", views.draft_drop, name="draft-drop"),
    path("jobs/<slug:ref>/", views.job_detail, name="job-detail"),
]
