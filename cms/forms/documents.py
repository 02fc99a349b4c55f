"""The form with which editors upload files."""

from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm

from cms.documents import check_file


class DocumentForm(BaseDocumentForm):
    """Wagtail's, which also looks into the file."""

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):  # not the one that was there before
            check_file(file, file.name)
        return file
