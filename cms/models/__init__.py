from cms.models.base import BasePage
from cms.models.chrome import SiteChrome
from cms.models.home import HomePage
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.section import UnitSection
from cms.models.standard import StandardPage
from cms.models.workflow import UnitLeaderTask

__all__ = [
    "BasePage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "SiteChrome",
    "StandardPage",
    "UnitLeaderTask",
    "UnitSection",
]
