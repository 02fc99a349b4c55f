"""In front of wagtail-localize's own addresses under /staff/localize/: the same, guarded."""

from django.urls import path
from django.views.generic import RedirectView

from cms.translating import guards

ONE = "translate/<int:translation_id>/"
SNIPPETS = "api/snippets/<slug:app_label>/<slug:model_name>/"
TO_OURS = RedirectView.as_view(pattern_name="translation_list")

urlpatterns = [
    path("submit/page/<int:page_id>/", guards.submit_page),
    path("submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", guards.submit_snippet),
    path("update/<int:translation_source_id>/", guards.update),
    path("page/<int:page_id>/convert_to_alias/", guards.convert_to_alias),
    path(f"{ONE}strings/<int:string_segment_id>/edit/", guards.edit_string),
    path(f"{ONE}overrides/<int:overridable_segment_id>/edit/", guards.edit_override),
    path(f"{ONE}pofile/download/", guards.download_po),
    path(f"{ONE}pofile/upload/", guards.upload_po),
    path(f"{ONE}machine_translate/", guards.machine_translate),
    path(f"{ONE}preview/", guards.preview),
    path(f"{ONE}preview/<str:mode>/", guards.preview),
    path(f"{ONE}disable/", guards.stop),
    path(SNIPPETS, guards.snippets),
    path(f"{SNIPPETS}<str:pk>/", guards.snippets),
    path("reports/translations/", TO_OURS),
    path("reports/translations/results/", TO_OURS),
]
