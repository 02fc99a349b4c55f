"""Editors see each block before they choose it."""

import pytest
from wagtail.blocks import Block

from cms.blocks.gallery import PhotoBlocks, VideoBlocks
from cms.blocks.home import HomeBlocks
from cms.blocks.story import StoryBlocks
from cms.services import shared_collection
from images.models import Photo
from tests.images.builders import make_photo

BLOCKS = [
    pytest.param(block, id=f"{stream.__name__}-{name}")
    for stream in (StoryBlocks, HomeBlocks, PhotoBlocks, VideoBlocks)
    for name, block in stream().child_blocks.items()
]


def preview(client, block: Block) -> str:
    response = client.get("/staff/block-preview/", {"id": block.definition_prefix})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("block", BLOCKS)
def test_each_block_is_described_and_drawn(admin_client, block):
    Photo.objects.create(title="Cói", file=make_photo(), collection=shared_collection())

    assert (bool(block.meta.description), block.is_previewable) == (True, True)
    assert '<link rel="stylesheet"' in preview(admin_client, block)


@pytest.mark.parametrize("block", BLOCKS)
def test_each_block_has_a_sign_that_exists(admin_client, block):
    sprite = admin_client.get("/staff/sprite/").content.decode()

    assert f'id="icon-{block.meta.icon}"' in sprite


@pytest.mark.parametrize("block", BLOCKS)
def test_previews_need_nothing_in_the_library(admin_client, block):
    assert "</html>" in preview(admin_client, block)


def test_a_preview_never_shows_a_units_own_picture(admin_client):
    Photo.objects.create(title="Riêng của xã", file=make_photo())
    image = next(b.values[0] for b in BLOCKS if b.id == "StoryBlocks-image")

    assert "<img" not in preview(admin_client, image)
