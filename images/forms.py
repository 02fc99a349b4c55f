"""What editors may upload into the picture library."""

from wagtail.images.forms import BaseImageForm


class PhotoForm(BaseImageForm):
    """Wagtail's picture form; the file passes through the pipeline first."""
