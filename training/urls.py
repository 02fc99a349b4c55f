"""Addresses of training that are not pages themselves."""

from django.urls import path

from training import converters
from training.session_urls import session_patterns
from training.views import certificates, offline, practice, progress, quiz

__all__ = ["converters"]  # imported, so that it is registered
app_name = "training"
urlpatterns = [
    path("", progress.courses, name="courses"),
    path("mine/", progress.own_list, name="own_list"),
    path("courses/<uuid:key>/quiz/", quiz.quiz, name="quiz"),
    path("courses/<uuid:key>/progress/", progress.progress, name="progress"),
    path("courses/<uuid:key>/lessons/<uuid:lesson>/", progress.lesson_done, name="lesson_done"),
    path("courses/<uuid:key>/certificate/", certificates.own_certificate, name="own_certificate"),
    path("certificates/", certificates.lookup, name="lookup"),
    path("certificates/<certificate_number:number>/", certificates.check, name="certificate"),
    path("certificates/<certificate_number:number>/name/", certificates.renaming, name="renaming"),
    path(
        "certificates/<certificate_number:number>/paper.pdf", certificates.paper_pdf, name="paper"
    ),
    path("practice/", practice.practice, name="practice"),
    path("screens/<slug:key>/", progress.screen, name="screen"),
    path("offline.js", offline.worker, name="worker"),
    *session_patterns,
]
