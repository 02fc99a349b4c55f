from training.services.certificates import (
    CertificateError,
    issue_certificate,
    rename_certificate,
    withdraw_certificate,
)
from training.services.progress import (
    GivenAttempt,
    complete_course,
    finish_lesson,
    keep_attempt,
    keep_progress,
)

__all__ = [
    "CertificateError",
    "GivenAttempt",
    "complete_course",
    "finish_lesson",
    "issue_certificate",
    "keep_attempt",
    "keep_progress",
    "rename_certificate",
    "withdraw_certificate",
]
