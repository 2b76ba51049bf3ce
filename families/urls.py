from django.urls import path

from families.views import access, evidence, family, imports, mappings

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
    path("imports/", imports.import_list, name="import-list"),
    path("imports/new/", imports.import_new, name="import-new"),
    path("imports/mappings/", mappings.mapping_list, name="mapping-list"),
    path("imports/mappings/new/", mappings.mapping_new, name="mapping-new"),
    path("imports/mappings/<int:pk>/", mappings.mapping_edit, name="mapping-edit"),
    path("imports/<slug:ref>/", imports.import_detail, name="import-detail"),
    path("imports/<slug:ref>/rows-to-correct/", imports.import_export, name="import-export"),
    path("imports/<slug:ref>/confirm/", imports.import_confirm, name="import-confirm"),
    path("imports/<slug:ref>/discard/", imports.import_discard, name="import-discard"),
]
