"""The index of products: its fields, and its name that says which fields those are."""

import hashlib
import json
import re
import time

from django.conf import settings
from elasticsearch import Elasticsearch
from elasticsearch.dsl import (
    Boolean,
    Document,
    Integer,
    Keyword,
    Long,
    MetaField,
    RankFeature,
    Text,
)

from products.search.elastic import analysis

FORM = "1"  # change it when documents are built differently from the same fields


def _beginnings(analyzer: object, whole: object) -> Text:
    """Every beginning of every word is indexed; what is typed is looked up as it is."""
    return Text(analyzer=analyzer, search_analyzer=whole, norms=False, index_options="docs")


class ProductDocument(Document):
    """What the server knows of a public product. It gives back ids, so it keeps no source."""

    name = Text(
        analyzer=analysis.folded,
        copy_to=["everything"],
        fields={
            "exact": Text(analyzer=analysis.exact, norms=False),
            "pairs": Text(analyzer=analysis.folded_pairs, norms=False, index_options="docs"),
            "first": Text(analyzer=analysis.first_word, norms=False, index_options="docs"),
            "begin": _beginnings(analysis.folded_beginnings, analysis.folded),
            "begin_letters": _beginnings(analysis.letter_beginnings, analysis.letters),
            "first_begin": _beginnings(analysis.first_beginnings, analysis.folded),
            "whole": Keyword(normalizer=analysis.whole, doc_values=False, ignore_above=400),
        },
    )
    other_names = Text(
        analyzer=analysis.folded,
        norms=False,
        copy_to=["everything"],
        fields={
            "exact": Text(analyzer=analysis.exact, norms=False),
            "pairs": Text(analyzer=analysis.folded_pairs, norms=False, index_options="docs"),
            "begin": _beginnings(analysis.folded_beginnings, analysis.folded),
            "whole": Keyword(normalizer=analysis.whole, doc_values=False, ignore_above=400),
        },
    )
    near = Text(
        analyzer=analysis.folded,
        norms=False,
        copy_to=["everything"],
        fields={
            "exact": Text(analyzer=analysis.exact, norms=False),
            "pairs": Text(analyzer=analysis.folded_pairs, norms=False, index_options="docs"),
        },
    )
    kinds = Text(  # names of its categories, which are in `near` too
        analyzer=analysis.folded,
        norms=False,
        fields={"exact": Text(analyzer=analysis.exact, norms=False)},
    )
    body = Text(index=False, copy_to=["everything"])
    everything = Text(
        analyzer=analysis.folded,
        norms=False,
        fields={
            "exact": Text(analyzer=analysis.exact, norms=False),
            "begin": _beginnings(analysis.folded_beginnings, analysis.folded),
        },
    )
    codes = Keyword(doc_values=False, copy_to=["everything"])

    # Chosen and counted: words, because counting those is quicker than counting numbers.
    category = Keyword(eager_global_ordinals=True)  # of both levels
    province = Keyword(eager_global_ordinals=True)
    commune = Keyword(eager_global_ordinals=True)
    seller = Keyword(eager_global_ordinals=True)
    kind = Keyword(eager_global_ordinals=True)
    stars = Keyword(eager_global_ordinals=True)  # absent without stars
    scheme = Keyword(eager_global_ordinals=True)
    stock = Boolean()

    id = Long()
    price = Long()
    listed_at = Long()  # microseconds since 1970
    rating = Integer()
    sold = Integer()
    sold_much = RankFeature()
    rated_well = RankFeature()

    class Index:
        settings = {
            "index.mapping.total_fields.limit": 60,
            "index.max_result_window": 10_000,
            # What sells comes first where a search stops looking.
            "index.sort.field": ["sold", "rating"],
            "index.sort.order": ["desc", "desc"],
        }

    class Meta:
        dynamic = MetaField("strict")


def body() -> dict[str, object]:
    """Return settings and mapping of a new index."""
    made = ProductDocument._index.to_dict()
    made["mappings"]["_source"] = {"enabled": False}
    made["settings"]["index.number_of_shards"] = settings.SEARCH_SHARDS
    made["settings"]["index.number_of_replicas"] = settings.SEARCH_REPLICAS
    return made


def alias() -> str:
    """Return the name by which the live index is asked."""
    return settings.SEARCH_INDEX


def digest() -> str:
    """Return what changes whenever the fields or their analysis change."""
    written = json.dumps([FORM, body()], sort_keys=True)
    return hashlib.blake2b(written.encode(), digest_size=4).hexdigest()


def new_name() -> str:
    """Return a name for a new index: the alias, the digest, the time."""
    return f"{alias()}-{digest()}-{time.time_ns() // 1000}"


def is_of_this_form(name: str) -> bool:
    """Return True for an index made with today's fields and analysis."""
    return name.startswith(f"{alias()}-{digest()}-")


def existing(client: Elasticsearch) -> dict[str, bool]:
    """Return the indexes of this site on the server, and whether the alias names them.

    Not those of a site that shares the server and whose name goes on, such as "products-hanoi".
    """
    found = client.indices.get_alias(index=f"{alias()}-*").body
    ours = re.compile(rf"{re.escape(alias())}-[0-9a-f]{{8}}-[0-9]+")  # see `new_name`
    return {
        name: alias() in made["aliases"] for name, made in found.items() if ours.fullmatch(name)
    }
