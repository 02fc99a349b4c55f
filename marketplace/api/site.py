"""The API put together from what each app tells, and its description."""

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from cooperatives.api import router as sellers
from core.api import Problem
from marketplace.api import problems
from marketplace.api.suggestions import router as suggestions
from places.api import router as places
from products.api import categories_router, products_router
from products.api.query import BadParameter

DESCRIPTION = """
What the market shows, for other machines: products, sellers, categories, places.
Read only, no key needed, CORS open. Money is in whole units of the currency (dong).

An answer carries an `ETag`: send it back as `If-None-Match`, and an unchanged answer costs
nothing. New answers are limited a minute for each address (429 with `Retry-After`); answers
that are kept do not count.
"""
TAGS = {
    "products": "What is on the market.",
    "sellers": "Cooperatives, groups, enterprises and households of women.",
    "categories": "Two levels by which the market is browsed.",
    "places": "Provinces and communes since 1 July 2025, found by old names too.",
    "suggestions": "While somebody types.",
}
REFUSALS = {
    404: "There is nothing at this address.",
    422: "A parameter cannot be used.",
    429: "Too many requests; `Retry-After` says how many seconds to wait.",
}


class Renderer(JSONRenderer):
    """JSON with Vietnamese letters as they are: half the bytes."""

    json_dumps_params = {"ensure_ascii": False, "separators": (",", ":")}


class OpenAPI(NinjaAPI):
    """Describes its refusals once for all addresses."""

    def get_openapi_schema(self, **options: object) -> OpenAPISchema:
        """Return the description, with every address's refusals."""
        schema = super().get_openapi_schema(**options)
        schema["components"]["schemas"] |= _problem_schemas()
        for operation in (one for path in schema["paths"].values() for one in path.values()):
            operation["responses"][200]["description"] = "The answer."
            operation["responses"] |= _refusals()
            for parameter in operation["parameters"]:
                parameter.pop("examples", None)  # here a list is wrong; its schema has them
        return schema


def _problem_schemas() -> dict[str, object]:
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    return problem.pop("$defs") | {"Problem": problem}


def _refusals() -> dict[int, object]:
    content = {problems.PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        status: {"description": words, "content": content} for status, words in REFUSALS.items()
    }


api = OpenAPI(
    title=settings.SITE_NAME,
    version="1.0.0",
    description=DESCRIPTION.strip(),
    urls_namespace="api",
    renderer=Renderer(),
    docs_url=None,  # its viewer would be fetched from elsewhere; docs/api.md instead
    openapi_extra={"tags": [{"name": name, "description": text} for name, text in TAGS.items()]},
)
api.add_router("products/", products_router)
api.add_router("sellers/", sellers)
api.add_router("categories/", categories_router)
api.add_router("places/", places)
api.add_router("suggestions/", suggestions)
api.add_exception_handler(Http404, problems.nothing_here)
api.add_exception_handler(ValidationError, problems.unusable)
api.add_exception_handler(BadParameter, problems.unusable_one)


def crash(request: HttpRequest, error: Exception) -> None:
    """Let an error of ours rise, to be logged and answered like on every page."""
    raise error


api.add_exception_handler(Exception, crash)
