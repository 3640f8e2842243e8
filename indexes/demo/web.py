"""HTML as a legal portal shows it, with its navigation around the act, and plain UTF-8 text."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from pathlib import Path

from layout import Block, Text

MENU = {
    "vi": ("Trang chủ", "Văn bản pháp luật", "Liên hệ"),
    "fr": ("Accueil", "Recueil des actes", "Nous contacter"),
    "en": ("Home", "Policies and orders", "Contact us"),
}
TAGS = {"title": "h1", "chapter": "h2", "article": "h3"}
STYLE = (
    "body{font-family:serif;max-width:48rem;margin:auto}h1,h2,.centred{text-align:center}"
    "p{text-align:justify}.point{margin-left:2rem}.basis{font-style:italic}"
    ".pair td{width:50%;text-align:center;vertical-align:top}"
    ".grid{border-collapse:collapse}.grid td,.grid th{border:1px solid;padding:.3rem}"
)


def write_html(text: Text, target: Path) -> None:
    """Write ``text`` to ``target`` as one page without scripts or outside resources."""
    menu = " | ".join(f'<a href="#">{escape(item)}</a>' for item in MENU[text.language])
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{text.language}">',
        f'<head><meta charset="utf-8"><title>{escape(text.title)}</title>',
        f"<style>{STYLE}</style></head>",
        f"<body>\n<nav>{menu}</nav>\n<main>",
        *(_element(block) for block in text.blocks),
        f"</main>\n<footer>{escape(text.running)}</footer>\n</body>\n</html>\n",
    ]
    target.write_text("\n".join(lines), encoding="utf-8")


def write_txt(text: Text, target: Path) -> None:
    """Write ``text`` to ``target``: one paragraph a line, an empty line between paragraphs."""
    target.write_text("\n\n".join(map(_plain, text.blocks)) + "\n", encoding="utf-8")


def _element(block: Block) -> str:
    if block.kind == "break":
        return "<hr>"
    if block.kind == "pair":
        cells = "".join(f"<td>{'<br>'.join(map(escape, column))}</td>" for column in block.rows)
        return f'<table class="pair"><tr>{cells}</tr></table>'
    if block.kind == "table":
        head, *rows = block.rows
        lines = [_row(head, "th"), *(_row(row, "td") for row in rows)]
        return '<table class="grid">\n' + "\n".join(lines) + "\n</table>"
    if block.kind in TAGS:
        tag = TAGS[block.kind]
        return f"<{tag}>{escape(block.text)}</{tag}>"
    return f'<p class="{block.kind}">{escape(block.text)}</p>'


def _row(cells: tuple[str, ...], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def _plain(block: Block) -> str:
    if block.kind == "break":
        return "* * *"
    if block.kind == "pair":
        width = max(map(len, block.rows[0]), default=0) + 8
        return "\n".join(
            f"{left:<{width}}{right}".rstrip()
            for left, right in zip_longest(*block.rows, fillvalue="")
        )
    if block.kind == "table":
        return "\n".join(" | ".join(row) for row in block.rows)
    return block.text
