"""A paper as one page of HTML that needs nothing else. Everything is escaped."""

from __future__ import annotations

from html import escape

from assistant.exports.html.marks import fold
from assistant.exports.html.page import notes, report
from assistant.exports.html.style import sheet
from assistant.exports.paper import Cell, Paper, Part, Row
from assistant.wording import Strings


def paper_html(paper: Paper, words: Strings) -> bytes:
    """The page, to read and to print: no script, nothing fetched."""
    page = report(
        paper_body(paper, words), title=paper.title, language=paper.language, style=sheet(),
        on=paper.on,
    )  # fmt: skip
    return page.encode("utf-8", "replace")


def paper_body(paper: Paper, words: Strings) -> str:
    """Title, notes, parts, what it was made with: for the page, or within another one."""
    about = "".join(f"<dt>{escape(n)}</dt><dd>{escape(v)}</dd>" for n, v in paper.about)
    return (
        f'<div class="gon gon-paper"><h3 lang="{escape(paper.source)}">{escape(paper.title)}</h3>'
        f'<p class="gon-told">{escape(paper.told)}</p>{"".join(notes(paper.notes))}'
        f"{''.join(_part(part, words) for part in paper.main)}"
        f'<section class="gon-about"><h4>{escape(paper.about_heading)}</h4>'
        f'<dl class="gon-advice">{about}</dl></section>'
        f"{''.join(_part(part, words) for part in paper.annexes)}</div>"
    )


def _part(part: Part, words: Strings) -> str:
    intro = f'<p class="gon-told">{escape(part.intro)}</p>' if part.intro else ""
    if not part.rows:
        body = f"<p>{escape(part.empty)}</p>"
    elif part.layout == "list":
        items = "".join(_item(row, words) for row in part.rows)
        body = f'<ol class="gon-points">{items}</ol>'
    else:
        body = _table(part, words)
    if part.folded:
        return fold(part.heading, intro + body)
    return f"<h4>{escape(part.heading)}</h4>{intro}{body}"


def _item(row: Row, words: Strings) -> str:
    said, *rest = row
    small = " · ".join(escape(cell.text) for cell in rest if cell.text)
    return f'<li>{_cell(said, words)}<div class="gon-small">{small}</div></li>'


def _table(part: Part, words: Strings) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in part.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_cell(cell, words)}</td>" for cell in row) + "</tr>"
        for row in part.rows
    )
    return (
        '<div class="gon-scroll"><table class="gon-table gon-summary">'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _cell(cell: Cell, words: Strings) -> str:
    text = escape(cell.text)
    if cell.missing:
        text = f'<span class="gon-missing">{text}</span>'
    elif cell.language:
        text = f'<span lang="{escape(cell.language)}">{text}</span>'
    note = f'<div class="gon-small">{escape(cell.note)}</div>' if cell.note else ""
    quote = ""
    if cell.quote:
        marked = f'<div class="gon-text"><mark>{escape(cell.quote)}</mark></div>'
        quote = fold(words["summary.evidence"], marked)
    return f"{text}{note}{quote}"
