"""Addresses of sessions, part of `training.urls`."""

from django.urls import path

from training.views import enrolment, sessions

session_patterns = [
    path("sessions/", sessions.session_list, name="sessions"),
    path("sessions/calendar.ics", sessions.sessions_calendar, name="sessions_calendar"),
    path("sessions/<slug:slug>/", sessions.session_detail, name="session"),
    path("sessions/<slug:slug>/calendar.ics", sessions.session_calendar, name="session_calendar"),
    path("sessions/<slug:slug>/enrolment/", enrolment.enrol, name="enrol"),
    path("sessions/<slug:slug>/here/<str:token>/", enrolment.here, name="here"),
    path("enrolments/<slug:key>/", enrolment.own_place, name="enrolment"),
    path("enrolments/<slug:key>/calendar.ics", enrolment.own_calendar, name="own_calendar"),
    path("enrolments/<slug:key>/certificate.pdf", enrolment.own_paper, name="own_paper"),
    path("required/<int:pk>/", enrolment.required, name="requirement"),
]
