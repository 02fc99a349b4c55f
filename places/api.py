"""Provinces and communes for other machines."""

from django.conf import settings
from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from core.api import LanguageQuery, Links, PageQuery
from core.pagecache import show
from places.models import Commune, Province
from places.querysets import TYPED_LENGTH

router = Router(tags=["places"])


class ProvinceOut(Schema):
    """A province or city under the central government, since 1 July 2025."""

    code: str = Field(description="The state's own code.", examples=["37"])
    name: str = Field(examples=["Ninh Bình"])
    kind: Province.Kind


class CommuneOut(Schema):
    """A commune, ward or special zone, since 1 July 2025."""

    code: str = Field(description="The state's own code.", examples=["14620"])
    name: str = Field(examples=["Cúc Phương"])
    full_name: str = Field(description="With its kind.", examples=["xã Cúc Phương"])
    kind: Commune.Kind
    province: ProvinceOut


class CommuneFound(CommuneOut):
    """A commune, and the old name by which it was found."""

    former_name: str = Field("", examples=["Nho Quan"])


class Communes(Schema):
    """One page of communes."""

    total: int
    page: int
    size: int
    previous: str | None
    next: str | None
    results: list[CommuneFound]


class CommuneQuery(PageQuery):
    """Which communes."""

    province: str = Field("", pattern="^([0-9]{2})?$", description="Code of the province.")
    q: str = Field(
        "",
        max_length=TYPED_LENGTH,
        description="A name or its beginning, with or without tone marks; old names count too. "
        "The 12 nearest, best first. Without it all communes in Vietnamese order.",
        examples=["Kim Son"],
    )


@router.get(
    "provinces/",
    response=list[ProvinceOut],
    operation_id="listProvinces",
    summary="All provinces",
    url_name="provinces",
)
def provinces(request: HttpRequest, query: Query[LanguageQuery]) -> list[ProvinceOut]:
    """The 34 provinces and cities in Vietnamese order."""
    show(request, "site")
    return [province_out(row) for row in Province.objects.order_by("sort_key", "pk")]


@router.get(
    "communes/",
    response=Communes,
    operation_id="listCommunes",
    summary="Communes and wards",
    url_name="communes",
)
def communes(request: HttpRequest, query: Query[CommuneQuery]) -> Communes:
    """Communes of a province, or those that a few typed letters mean."""
    show(request, "site")
    rows = Commune.objects.with_province()
    if query.province:
        rows = rows.filter(province=query.province)
    start = (query.page - 1) * query.size
    if query.q.strip():
        found = list(rows.matching(query.q, near=settings.HOME_PROVINCE))
        total, shown = len(found), found[start : start + query.size]
    else:
        total, shown = rows.count(), rows.in_order()[start : start + query.size]
    return Communes(
        total=total,
        page=query.page,
        size=query.size,
        results=[_found(row) for row in shown],
        **Links(request).pages(query.page, has_next=start + query.size < total),
    )


def province_out(province: Province) -> ProvinceOut:
    return ProvinceOut(code=province.code, name=province.name, kind=province.kind)


def commune_out(commune: Commune) -> CommuneOut:
    """Return a commune whose province is loaded."""
    return CommuneOut(**_fields(commune))


def _found(commune: Commune) -> CommuneFound:
    return CommuneFound(**_fields(commune), former_name=getattr(commune, "former_name", ""))


def _fields(commune: Commune) -> dict[str, object]:
    return {
        "code": commune.code,
        "name": commune.name,
        "full_name": commune.full_name,
        "kind": commune.kind,
        "province": province_out(commune.province),
    }
