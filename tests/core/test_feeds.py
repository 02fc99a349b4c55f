"""A feed is read by programs that stop at the first sign they do not know."""

from xml.etree import ElementTree as ET

import pytest

from tests.cms.builders import make_news
from tests.fanpages.builders import make_post

pytestmark = pytest.mark.django_db


def test_a_sign_that_xml_forbids_does_not_end_the_feeds(client):
    make_post(text="Sen\x01 nở\x08 rồi")
    make_news(title="Mùa\x1f sen", summary="Sen\x0c nở.")

    feeds = [client.get(path).content for path in ("/vi/posts/feeds/all/", "/vi/feeds/news/")]

    titles = [ET.fromstring(feed).findtext("channel/item/title") for feed in feeds]
    assert titles == ["Sen nở rồi", "Mùa sen"]
