"""Fields that take pictures, and the form of the editors' picture library."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from images import pipeline


class PictureInput(forms.FileInput):
    """A file chooser that offers the camera on a phone."""

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        super().__init__({"accept": "image/*", **(attrs or {})})


class PicturesInput(PictureInput):
    """The same for several pictures at once."""

    allow_multiple_selected = True


class PictureField(forms.FileField):
    """One uploaded picture that `images.pipeline` accepts."""

    widget = PictureInput

    def clean(self, data: UploadedFile | None, initial: object = None) -> UploadedFile | None:
        file = super().clean(data, initial)
        if isinstance(file, UploadedFile):
            pipeline.check_upload(file)
        return file


class PicturesField(forms.FileField):
    """Several uploaded pictures; the value is a list. One bad picture is named in the sentence."""

    widget = PicturesInput

    def __init__(self, *, most: int, **options: object) -> None:
        super().__init__(**options)
        self.most = most

    def clean(self, data: object, initial: object = None) -> list[UploadedFile]:
        files = data if isinstance(data, list | tuple) else [data]
        files = [super(PicturesField, self).clean(file, initial) for file in files or [None]]
        files = [file for file in files if file]
        if len(files) > self.most:
            sentence = _("Choose at most %(count)d photos at a time.")
            raise forms.ValidationError(sentence % {"count": self.most}, code="too_many")
        for file in files:
            self._check(file, is_only=len(files) == 1)
        return files

    @staticmethod
    def _check(file: UploadedFile, *, is_only: bool) -> None:
        try:
            pipeline.check_upload(file)
        except forms.ValidationError as error:
            if is_only:
                raise
            sentence = f"{file.name}: {error.messages[0]}"
            raise forms.ValidationError(sentence, code=error.code) from error


class LibraryPictureField(WagtailImageField):
    """An editor's picture. Wagtail sees only the cleaned copy: a broken file would stop it."""

    def to_python(self, data: object) -> object:
        if isinstance(data, UploadedFile):
            data = pipeline.cleaned_upload(data, data.name)
        return super().to_python(data)


class PhotoForm(BaseImageForm):
    """Wagtail's picture form; what is stored is the cleaned picture, not the uploaded file."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if usual := self.fields.get("file"):
            self.fields["file"] = LibraryPictureField(
                label=usual.label, required=usual.required, widget=usual.widget
            )
