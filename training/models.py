"""Courses, lessons, quizzes, sessions and certificates."""
