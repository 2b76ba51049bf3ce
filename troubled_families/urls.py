"""The site map. Read it top to bottom to see the whole product."""

from django.urls import include, path

from troubled_families import views

handler400 = "troubled_families.errors.bad_request"
handler403 = "troubled_families.errors.forbidden"
handler404 = "troubled_families.errors.not_found"
handler500 = "troubled_families.errors.broken"

urlpatterns = [
    path("", views.home_detail, name="home-detail"),
    path("livez", views.health_live, name="health-live"),
    path("readyz", views.health_ready, name="health-ready"),
    path("help/", views.page_help, name="page-help"),
    path("accessibility/", views.page_accessibility, name="page-accessibility"),
    path("privacy/", views.page_privacy, name="page-privacy"),
    path("accounts/", include("allauth.urls")),
    path("drafts/", include("core.urls")),
    path("", include("families.urls")),
    path("", include("interventions.urls")),
    path("", include("payments.urls")),
]
