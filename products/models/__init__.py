from products.models.category import Category
from products.models.certificate import Certificate
from products.models.change import ProductChange, ProductEvent
from products.models.photo import ProductPhoto
from products.models.product import Product, ProductFact, ProductText
from products.models.review import Review
from products.models.search import (
    HiddenSearch,
    PromotedProduct,
    SearchChange,
    SearchCount,
    SearchDocument,
    SearchIndex,
    SearchTerm,
    SearchWords,
    SynonymGroup,
)
from products.models.variant import Variant

__all__ = [
    "Category",
    "Certificate",
    "HiddenSearch",
    "Product",
    "ProductChange",
    "ProductEvent",
    "ProductFact",
    "ProductPhoto",
    "ProductText",
    "Review",
    "PromotedProduct",
    "SearchChange",
    "SearchCount",
    "SearchDocument",
    "SearchIndex",
    "SearchTerm",
    "SearchWords",
    "SynonymGroup",
    "Variant",
]
