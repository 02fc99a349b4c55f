"""The catalogue as other marketplaces read it: one item for each size of each product.

Price and stock belong to a size, so a size is an item; the sizes of one product share a
group. What is no goods (a night in a garden house) and what has no picture large enough is
left out, because Google and Meta refuse it.
"""
