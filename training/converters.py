"""Parts of addresses that only what a certificate's number may be fits into."""

from django.urls import register_converter


class CertificateNumber:
    """`HV-K7TQ-2MXP-9FDA`; anything else leads nowhere, without asking the database."""

    regex = "HV-[0-9A-Z-]{1,17}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CertificateNumber, "certificate_number")
