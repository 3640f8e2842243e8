"""The metadata of Akoma Ntoso: work, expression, manifestation, their IRIs and dates.

Source: OASIS, Akoma Ntoso Naming Convention Version 1.0 (2019), 4.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any

from lxml import etree

from assistant.readers.akoma import ANYWHERE, NAMESPACE, UNKNOWN
from assistant.types import Document, Language

_LANGUAGES: dict[Language, str] = {"vi": "vie", "fr": "fra", "en": "eng"}
_COUNTRIES: dict[Language, str] = {"vi": "vn"}
_NO_DATE = date(1, 1, 1)
_AGENT = "gon"


def name_of(document: Document, *, act: bool) -> str:
    """The kind of document that the standard knows: "bill", "act", or "doc" for a report."""
    if not act:
        return "doc"
    return "bill" if document.status == "draft" else "act"


def add_meta(
    parent: Any, document: Document, name: str, country: str, *, component: str = "main"
) -> str:
    """Adds ``meta``; gives the country. ``component``: the part that ``parent`` is."""
    country = country.lower() or _COUNTRIES.get(document.language, ANYWHERE)
    if name == "doc":
        parent.set("name", parent.get("name") or document.kind or "document")
    else:
        parent.set("name", document.kind or name)
    meta = _add(parent, "meta")
    identification = _add(meta, "identification", source=f"#{_AGENT}")
    work = _work_iri(document, name, country)
    expression = f"{work}/{_LANGUAGES[document.language]}@"
    _work(_add(identification, "FRBRWork"), document, work, component, country)
    _expression(_add(identification, "FRBRExpression"), document, expression, component)
    manifestation = _add(identification, "FRBRManifestation")
    _identity(manifestation, f"{expression}.akn", component)
    _dates(manifestation, {})
    _add(manifestation, "FRBRauthor", href=f"#{_AGENT}")
    if component != "main":  # those of the main part hold for its annexes
        return country
    references = _add(meta, "references", source=f"#{_AGENT}")
    for id_, shown in (("issuer", document.issuer), (_AGENT, "Gọn")):
        if shown:
            _add(references, "TLCOrganization", eId=id_, href=f"/akn/ontology/organization/{id_}",
                 showAs=shown)  # fmt: skip
    return country


def _work_iri(document: Document, name: str, country: str) -> str:
    kind = f"/{_slug(document.kind)}" if document.kind and document.kind != name else ""
    day = document.signed.isoformat() if document.signed else "nn"
    return f"/akn/{country}/{name}{kind}/{day}/{_slug(document.number) or 'nn'}"


def _work(work: Any, document: Document, iri: str, component: str, country: str) -> None:
    _identity(work, iri, component)
    if document.title:
        _add(work, "FRBRalias", value=document.title, name="title")
    _dates(work, {"signed": document.signed})
    _add(work, "FRBRauthor", href="#issuer" if document.issuer else f"#{_AGENT}")
    _add(work, "FRBRcountry", value=country)
    if document.kind:
        _add(work, "FRBRsubtype", value=document.kind)
    if document.number:
        _add(work, "FRBRnumber", value=document.number)


def _expression(expression: Any, document: Document, iri: str, component: str) -> None:
    _identity(expression, iri, component)
    _dates(expression, {"in-force": document.in_force, "expires": document.expires})
    _add(expression, "FRBRauthor", href="#issuer" if document.issuer else f"#{_AGENT}")
    _add(expression, "FRBRlanguage", language=_LANGUAGES[document.language])


def _identity(level: Any, iri: str, component: str) -> None:
    stem, dot, format_ = iri.rpartition(".akn")
    this = f"{stem}/!{component}.akn" if dot and not format_ else f"{iri}/!{component}"
    _add(level, "FRBRthis", value=this)
    _add(level, "FRBRuri", value=iri)


def _dates(level: Any, dates: dict[str, date | None]) -> None:
    """The known ones by name; one that says that none is known, since the schema wants a date."""
    known = {name: day for name, day in dates.items() if day} or {UNKNOWN: _NO_DATE}
    for name, day in known.items():
        _add(level, "FRBRdate", date=day.isoformat(), name=name)


def _slug(text: str) -> str:
    """A piece of an IRI: "57/2020/QH14" → "57-2020-QH14", "Điều lệ" → "Dieu-le"."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^A-Za-z0-9.]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-")


def _add(parent: Any, tag: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
