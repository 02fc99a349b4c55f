"""Work on pictures that nobody needs to wait for."""

from django.apps import apps
from django_tasks import task

from images import pipeline
from images.models import SizedPicture


@task()
def make_sizes(model: str, pk: int) -> None:
    """Make the sizes of one uploaded picture. Safe to repeat; a deleted picture is no problem.

    `model` is a subclass of `SizedPicture`, such as "products.ProductPhoto".
    """
    photos = apps.get_model(model).objects
    photo: SizedPicture | None = photos.filter(pk=pk, is_ready=False).first()
    if photo is None:
        return
    pipeline.make_other_sizes(photo.key)
    photos.filter(pk=pk).update(is_ready=True)


@task()
def delete_files(keys: list[str]) -> None:
    """Delete the files of pictures whose rows are gone."""
    for key in keys:
        pipeline.delete_picture(key)
