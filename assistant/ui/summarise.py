"""The third screen: a long document in; key points, a table of duties and a receipt out."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from threading import Event
from typing import Any

import gradio as gr

from assistant.errors import UsageError
from assistant.exports.html import fold, notes
from assistant.exports.reading import reading_notes
from assistant.models import Progress
from assistant.provisions import split
from assistant.summarise import summarise
from assistant.types import Point, Provision, Summary
from assistant.ui import examples
from assistant.ui.desk import Desk, result
from assistant.ui.problems import notice
from assistant.ui.review import TYPES
from assistant.ui.stopping import Stops, hide, show
from assistant.wording import Strings, strings

SLOTS = ("who", "what", "deadline", "target", "basis")


@dataclass(frozen=True, slots=True)
class Summarised:
    """A summary, the provisions its receipt names, and where the generator sent texts ("" = no)."""

    summary: Summary
    provisions: dict[str, Provision]
    where: str
    stopped: bool = False


def build(desk: Desk) -> None:
    """Lays out the screen and says what its buttons do."""
    add = desk.labels.add
    desk.labels.intro("report.intro")
    file = add(
        gr.File(elem_classes="gon-drop", file_types=TYPES, height=150, elem_id="report-file"),
        label="report.file",
    )
    with gr.Row(elem_classes="gon-row"):
        go = add(
            gr.Button(variant="primary", scale=0, min_width=220, elem_id="report-run"),
            value="report.run",
        )
        example = add(
            gr.Button(scale=0, min_width=220, elem_id="report-example"), value="report.example"
        )
        stop = add(
            gr.Button(scale=0, min_width=120, visible=False, elem_id="report-stop"),
            value="run.stop",
        )
    kept, stops = gr.State(), Stops()
    show(stops, stop, [go.click, example.click])
    shown = result()

    def run(
        file: str | None,
        language: str,
        request: gr.Request = None,
        progress: Any = gr.Progress(),  # noqa: B008
    ) -> tuple[str, Summarised | None]:
        words = strings(language)
        tell = _teller(progress, words)
        with stops.running(request) as cancel:
            found, problem = desk.problems.attempt(
                lambda: _summarised(desk, _chosen(file, words), tell, cancel), words
            )
        return (render(found, language) if found else problem), found

    running = {"fn": run, "inputs": [file, desk.language], "outputs": [shown, kept]}
    ran = go.click(**running, api_name="summarise")
    tried = example.click(
        lambda language: str(examples.report(language)),
        desk.language,
        file,
        api_visibility="private",
    ).then(**running, api_visibility="private")
    hide(stop, [ran, tried])
    desk.language.input(
        lambda language, held: render(held, language) if held else gr.skip(),
        [desk.language, kept],
        shown,
        api_visibility="private",
    )


def _chosen(file: str | None, words: Strings) -> Path:
    if not file:
        raise UsageError(words["report.none"])
    return Path(file)


def _summarised(desk: Desk, path: Path, tell: Progress, cancel: Event) -> Summarised:
    document = desk.workspace.read(path)
    encoder, generator = desk.workspace.encoder, desk.workspace.generator
    summary = summarise(document, encoder, generator, progress=tell, cancel=cancel)
    provisions = {p.id: p for p in split(document)}
    return Summarised(summary, provisions, generator.where, stopped=cancel.is_set())


def _teller(progress: Any, words: Strings) -> Progress:
    progress(0, desc=words["report.reading"])
    return lambda done, total: progress((done, total), desc=words["report.progress"])


def render(found: Summarised, language: str) -> str:
    """Title, points, duties, receipt, and whose words they are."""
    words, summary = strings(language), found.summary
    told = words["summary.of"].format(name=summary.document.name)
    own = f" – {words['summary.title_generated']}" if summary.title_generated else ""
    points = "".join(_point(p, found, words) for p in summary.points)
    stopped = notice(words["summary.stopped"]) if found.stopped else ""
    return (
        f'{stopped}<div class="gon gon-summary"><h3 lang="{summary.document.language}">'
        f'{escape(summary.title)}</h3><p class="gon-told">{escape(told + own)}</p>'
        f"{''.join(notes(reading_notes(summary.document, words=words)))}"
        f"<h4>{escape(words['summary.points'])}</h4>"
        f'<ol class="gon-points" lang="{summary.document.language}">{points}</ol>'
        f"<h4>{escape(words['summary.actions'])}</h4>{_actions(summary, words)}"
        f"{_receipt(found, words)}{_verification(found, words)}</div>"
    )


def _point(point: Point, found: Summarised, words: Strings) -> str:
    document = found.summary.document
    whose = words["summary.model_words" if point.generated else "summary.source_words"]
    kind = "gon-status-in_force" if point.generated else ""
    evidence = "".join(
        f'<div class="gon-text gon-quote">{escape(_place(found, point, span[0], words))}'
        f"<mark>{escape(document.text[slice(*span)].strip())}</mark></div>"
        for span in point.evidence
    )
    return (
        f'<li>{escape(point.text)} <span class="gon-badge {kind}">{escape(whose)}</span>'
        f"{fold(words['summary.evidence'], evidence)}</li>"
    )


def _place(found: Summarised, point: Point, offset: int, words: Strings) -> str:
    """Label of the provision and page, as far as the document has them: ``Điều 5, trang 2: ``."""
    labels = [found.provisions[i].label for i in point.covers if i in found.provisions]
    page = found.summary.document.page_of(offset)
    said = [label for label in labels if label]
    if page:
        said.append(words["summary.page"].format(page=page))
    return ", ".join(said) + ": " if said else ""


def _actions(summary: Summary, words: Strings) -> str:
    """One row for each duty; the last two columns only where a duty has something in them."""
    actions = summary.actions
    if not actions:
        return f"<p>{escape(words['summary.no_actions'])}</p>"
    slots = [s for s in SLOTS if s in SLOTS[:3] or any(getattr(a, s) for a in actions)]
    missing = f'<span class="gon-missing">{escape(words["summary.missing"])}</span>'
    rows = []
    for action in actions:
        cells = {slot: _slot(getattr(action, slot)) or missing for slot in slots}
        said = summary.document.text[slice(*action.evidence)].strip()
        place = f'<div class="gon-text"><mark>{escape(said)}</mark></div>'
        cells["what"] += fold(words["summary.evidence"], place)
        rows.append(list(cells.values()))
    return table([words[f"summary.{slot}"] for slot in slots], rows)


def _slot(text: str | None) -> str:
    return escape(text) if text else ""


def table(headings: list[str], rows: list[list[str]]) -> str:
    """A table; headings are text, cells are HTML."""
    head = "".join(f'<th scope="col">{escape(h)}</th>' for h in headings)
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return (
        '<div class="gon-scroll"><table class="gon-table">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _receipt(found: Summarised, words: Strings) -> str:
    summary = found.summary
    parts = sorted(
        {**summary.covered, **summary.omitted},
        key=lambda id_: found.provisions[id_].start if id_ in found.provisions else 0,
    )
    rows = [[_part(found.provisions.get(id_)), escape(_fate(id_, summary, words))] for id_ in parts]
    said = words["summary.coverage"].format(covered=len(summary.covered), total=len(parts))
    return fold(said, table([words["summary.part"], ""], rows))


def _part(provision: Provision | None) -> str:
    if provision is None:
        return ""
    opening = provision.text.removeprefix(provision.label).split()
    more = " …" if len(opening) > 16 else ""
    label = f"<b>{escape(provision.label)}</b> " if provision.label else ""
    return label + escape(" ".join(opening[:16])) + more


def _fate(id_: str, summary: Summary, words: Strings) -> str:
    if id_ in summary.covered:
        numbers = ", ".join(str(i + 1) for i in summary.covered[id_])
        return words["summary.covered_by"].format(numbers=numbers)
    reason = summary.omitted[id_]
    return words["summary.left_out"].format(reason=words.get(f"omitted.{reason}", reason))


def _verification(found: Summarised, words: Strings) -> str:
    report = found.summary.verification
    if report.generator == "none":
        said = words["summary.no_generator"]
    elif found.where:
        said = words["summary.generator_sent"].format(name=report.generator, address=found.where)
    else:
        said = words["summary.generator_local"].format(name=report.generator)
    body = f"<p>{escape(said)}</p>"
    if report.generator != "none":
        counts = words["summary.verified"].format(
            passed=report.passed, refused=len(report.rejected)
        )
        body += f"<p>{escape(counts)}</p>"
    refused = "".join(
        f"<li>{escape(r.text)} <em>({escape(r.reason)})</em></li>" for r in report.rejected
    )
    if refused:
        body += fold(words["summary.refused"], f'<ul class="gon-clean">{refused}</ul>')
    return f"<h4>{escape(words['summary.verification'])}</h4>{body}"
