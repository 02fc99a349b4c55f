from cms.models.about import AboutPage, UnitContact
from cms.models.base import BasePage
from cms.models.chrome import SiteChrome
from cms.models.examples import (
    GoodExampleIndexPage,
    GoodExamplePage,
    Nomination,
    Replication,
    Who,
)
from cms.models.galleries import GalleryIndexPage, GalleryPage
from cms.models.home import HomePage
from cms.models.laws import LawIndexPage, LawPage
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.notices import NoticeIndexPage, NoticePage
from cms.models.officers import OfficersPage
from cms.models.section import UnitSection
from cms.models.standard import StandardPage
from cms.models.topic import Topic
from cms.models.workflow import UnitLeaderTask

__all__ = [
    "AboutPage",
    "BasePage",
    "GalleryIndexPage",
    "GalleryPage",
    "GoodExampleIndexPage",
    "GoodExamplePage",
    "HomePage",
    "LawIndexPage",
    "LawPage",
    "NewsIndexPage",
    "NewsPage",
    "Nomination",
    "NoticeIndexPage",
    "NoticePage",
    "OfficersPage",
    "Replication",
    "SiteChrome",
    "StandardPage",
    "Topic",
    "UnitContact",
    "UnitLeaderTask",
    "UnitSection",
    "Who",
]
