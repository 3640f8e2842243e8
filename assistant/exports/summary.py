"""Many drafts reviewed: one line for each, as a table for people and for scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import quote

from assistant.exports.about import RELATIONS, about
from assistant.exports.html import report
from assistant.exports.html.style import sheet
from assistant.exports.rows import Row, table_csv
from assistant.types import Review
from assistant.wording import Strings

# column → key of its heading for people
COLUMNS: Mapping[str, str] = {
    "draft": "about.draft", "conflict": "relation.conflict", "redundant": "relation.redundant",
    "overlap": "relation.overlap", "noted": "noted.heading", "rejected": "batch.rejected",
    "clean": "batch.clean", "checked": "batch.checked", "report": "batch.report",
    "error": "batch.error", "date": "about.on", "index": "about.index", "content": "table.content",
    "models": "about.models", "rules": "table.rules", "program": "about.program",
}  # fmt: skip
_FOR_ALL = ("date", "index", "content", "models", "rules", "program")  # said once on the page


@dataclass(frozen=True, slots=True)
class Drafted:
    """One draft: its review and the reports written, or the sentence why there is none."""

    name: str
    review: Review | None = None
    reports: Sequence[str] = ()
    error: str = ""


def _row(drafted: Drafted) -> Row:
    row: Row = {**dict.fromkeys(COLUMNS, ""), "draft": drafted.name, "error": drafted.error}
    row["report"] = "; ".join(drafted.reports)
    if (review := drafted.review) is None:
        return row
    found: Counter[str] = Counter(f.relation for f in review.findings)
    row |= {relation: found[relation] for relation in RELATIONS}
    row |= {"noted": len(review.observations), "rejected": len(review.rejected)}
    row |= {"clean": len(review.clean), "checked": len(review.checked)}
    if made := review.made:
        row |= {
            "date": made.on.isoformat(), "index": made.index, "content": made.content,
            "models": made.encoder, "rules": made.rules, "program": made.program,
        }  # fmt: skip
    return row


def summary_csv(drafts: Sequence[Drafted]) -> bytes:
    """One row for each draft, with what its review was made with."""
    return table_csv(COLUMNS, [_row(drafted) for drafted in drafts])


def summary_html(drafts: Sequence[Drafted], language: str, words: Strings) -> bytes:
    """The same for people, with links to the reports, which stand beside it."""
    told = words["batch.told"].format(
        drafts=len(drafts),
        found=sum(bool(d.review and d.review.findings) for d in drafts),
        failed=sum(d.review is None for d in drafts),
    )
    fine = all(d.review for d in drafts)
    hidden = (*_FOR_ALL, *(["error"] if fine else []))
    columns = [column for column in COLUMNS if column not in hidden]
    head = "".join(f"<th>{escape(words[COLUMNS[column]])}</th>" for column in columns)
    lines = "".join(f"<tr>{_cells(d, columns)}</tr>" for d in drafts)
    one = next((d.review for d in drafts if d.review), None)
    made = about(one, words)[1:] if one else []  # but for the draft's name
    rows = "".join(f"<dt>{escape(n)}</dt><dd>{escape(v)}</dd>" for n, v in made)
    body = (
        f'<div class="gon"><h3>{escape(words["batch.title"])}</h3>'
        f'<p class="gon-told">{escape(told)}</p>'
        f'<table class="gon-table gon-summary"><thead><tr>{head}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
        f'<section class="gon-about"><dl class="gon-advice">{rows}</dl></section></div>'
    )
    page = report(
        body, title=words["batch.title"], language=language, style=sheet(), on=date.today()
    )
    return page.encode("utf-8", "replace")


def _cells(drafted: Drafted, columns: Sequence[str]) -> str:
    row = _row(drafted)
    cells = []
    for column in columns:
        if column == "report":
            links = (
                f'<a href="{quote(path)}">{path.rpartition(".")[2].upper()}</a>'
                for path in drafted.reports
            )
            cells.append(f"<td>{' '.join(links)}</td>")
        else:
            kind = ' class="gon-number"' if isinstance(row[column], int) else ""
            cells.append(f"<td{kind}>{escape(str(row[column]))}</td>")
    return "".join(cells)
