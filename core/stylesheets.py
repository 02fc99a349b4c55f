"""The one list of style sheets, in the order in which they are linked and joined."""

_COMPONENTS = (
    "skip-link icon mat-edge site-header site-nav search-box site-footer language-chooser"
    " translation-note breadcrumbs button facet-chips facets stars ocop-badge notice messages"
    " field place-picker"
    " certificates review rating-bars star-choices follow reactions comment"
    " stepper variant-tiles campaign-bar empty-state price product-card feature-card category-tiles"
    " seller-chip person-card pagination gallery dialog buy-bar promises facts hero news-card"
    " plain-card example unit-map filter-row session"
    " panel order-lines copy-row summary-box vouchers timeline stat-tiles week-chart table"
    " status-badge delivery money"
    " notice-list wish-table bottom-bar subnav steps file-upload prose article error-page"
    " video-frame group-card goods post-card event-card"
    " quick-exit ticket"
    " course-card lesson quiz"
    " alert-banner campaign-card"
)
_PAGES = (
    "home catalogue product storefront desk listing checkout account sellers orders transfer union"
    " posts campaign groups"
)

SHEETS: list[str] = [
    "css/layers.css",
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/languages.css",
    *(f"css/components/{name}.css" for name in _COMPONENTS.split()),
    *(f"css/pages/{name}.css" for name in _PAGES.split()),
]
JOINED = "css/site.css"
