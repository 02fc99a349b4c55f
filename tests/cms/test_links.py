"""A button or a link leads to a page or to an address that a browser may open."""

import pytest
from wagtail.blocks import StructBlockValidationError

from cms.blocks.links import LinkBlock
from cms.blocks.story import CallToActionBlock

BLOCKS = [(CallToActionBlock, "text"), (LinkBlock, "label")]


def cleaned(block, words, **target):
    made = block()
    return made.clean(made.to_python({words: "Mở gian hàng", "page": None, **target}))


@pytest.mark.parametrize(("block", "words"), BLOCKS)
@pytest.mark.parametrize("address", ["/sellers/apply/", "https://example.org/", "tel:19001234"])
def test_address_of_this_site_or_the_web_is_taken(block, words, address):
    assert cleaned(block, words, address=address)["address"] == address


@pytest.mark.parametrize(("block", "words"), BLOCKS)
@pytest.mark.parametrize(
    ("address", "field"),
    [("", "page"), ("javascript:alert(1)", "address"), ("example.org", "address")],
)
def test_other_addresses_and_none_are_refused(block, words, address, field):
    with pytest.raises(StructBlockValidationError) as refusal:
        cleaned(block, words, address=address)

    assert list(refusal.value.block_errors) == [field]
