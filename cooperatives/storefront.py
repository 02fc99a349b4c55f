"""What floors above add to a seller's public page: her products, news about her.

In `products/apps.py`, called by `AppConfig.ready`:

    from cooperatives import storefront
    storefront.register_section(
        products_shelf, template="products/_storefront_shelf.html", position=10
    )

`products_shelf(request, seller)` returns the template's context (`seller`, `request` and
`currency` are there already), or None for no section. The page is public: never read
`request.user` or the session; say what you show: `pagecache.show(request, "catalogue")`.
Each section is a `<section class="section" aria-labelledby="…">` with its own `<h2>`.
Positions: 10 products, 30 news, 50 the rest.
"""

from cooperatives.sections import Sections

sections = Sections()
register_section = sections.register
heads = Sections()  # small things beside her name: how many follow her
register_head = heads.register
