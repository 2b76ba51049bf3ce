from django.urls import path

from families.views import access, evidence, family

app_name = "families"

urlpatterns = [
    path("families/", family.family_list, name="family-list"),
    path("families/search/", family.family_search, name="family-search"),
    path("families/export/", family.family_export, name="family-export"),
    path("families/<slug:ref>/", family.family_detail, name="family-detail"),
    path("families/<slug:ref>/lead-worker/", family.family_allocate, name="family-allocate"),
    path("families/<slug:ref>/close/", family.family_close, name="family-close"),
    path("families/<slug:ref>/evidence/", evidence.evidence_list, name="evidence-list"),
    path("families/<slug:ref>/access/", access.access_list, name="access-list"),
    path("families/<slug:ref>/access/give/", access.access_grant, name="access-grant"),
    path("families/<slug:ref>/access/<int:cover>/end/", access.access_end, name="access-end"),
]
