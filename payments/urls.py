from django.urls import path

from payments.views import claim, family, lines, statement

app_name = "payments"

urlpatterns = [
    path("claims/", claim.claim_list, name="claim-list"),
    path("claims/new/", claim.claim_add, name="claim-add"),
    path("claims/attached/", family.attachment_list, name="attachment-list"),
    path("claims/<slug:ref>/", claim.claim_detail, name="claim-detail"),
    path("claims/<slug:ref>/progress/", claim.claim_progress, name="claim-progress"),
    path("claims/<slug:ref>/recompute/", claim.claim_recompute, name="claim-recompute"),
    path("claims/<slug:ref>/withdraw/", claim.claim_withdraw, name="claim-withdraw"),
    path("claims/<slug:ref>/lines/", lines.line_list, name="line-list"),
    path("claims/<slug:ref>/families/<slug:family>/", lines.line_detail, name="line-detail"),
    path("claims/<slug:ref>/statement.pdf", statement.statement_pdf, name="statement-pdf"),
    path("claims/<slug:ref>/statement.xlsx", statement.statement_xlsx, name="statement-xlsx"),
    path("claims/<slug:ref>/statement.csv", statement.statement_csv, name="statement-csv"),
    path("families/<slug:ref>/claims/", family.family_claim_list, name="family-claim-list"),
]
