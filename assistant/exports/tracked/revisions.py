"""The pen that tracks: runs cut so that deleted words are whole runs, ``w:del`` and ``w:ins``.

Source: ECMA-376 part 1, 17.13.5.14 (deleted runs), .15 (deleted paragraph marks), .18 (inserted
runs).
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from docx.oxml.ns import nsmap, qn
from lxml import etree

from assistant.exports.about import fit
from assistant.exports.tracked.places import Atom, Edit

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_W = {"w": nsmap["w"]}
_BEHIND_MARKS = (qn("w:sectPr"), qn("w:pPrChange"))


class Pen:
    """Writes edits into a tree under one name. Edits come from the last to the first."""

    def __init__(self, root: Any, author: str) -> None:
        self.author = author
        self.used: set[str] = set()
        numbers = (e.get(qn("w:id"), "") for e in root.iter(etree.Element))
        self._last = max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0)

    def write(self, edit: Edit, when: datetime) -> None:
        """One change: what goes, then what comes in, in the format of what goes."""
        if edit.at is not None:
            run = edit.at[0].getparent()
            following = _cut(run, edit.at)
            behind = run if following is not run else None
            new = self._inserted(edit.new, run, when)
            _ = run.addprevious(new) if behind is None else run.addnext(new)
            return
        runs = _whole_runs(edit.atoms)
        deleted = self._deleted(runs, when)
        if edit.new:
            deleted[-1].addnext(self._inserted(edit.new, runs[0], when))
        for paragraph in edit.ends:
            self._end(paragraph, when)

    def _revision(self, kind: str, when: datetime) -> Any:
        self._last += 1
        self.used.add(str(self._last))
        moment = when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        attributes = {"id": str(self._last), "author": self.author, "date": moment}
        named = {qn(f"w:{name}"): value for name, value in attributes.items()}
        return etree.Element(qn(f"w:{kind}"), named, nsmap=_W)

    def _deleted(self, runs: Sequence[Any], when: datetime) -> list[Any]:
        found: list[Any] = []
        for run in runs:
            if found and run.getprevious() is found[-1]:
                found[-1].append(run)
            else:
                found.append(self._revision("del", when))
                run.addprevious(found[-1])
                found[-1].append(run)
            for text in run.iterchildren(qn("w:t")):
                text.tag = qn("w:delText")
                text.set(_SPACE, "preserve")
        return found

    def _inserted(self, words: str, like: Any, when: datetime) -> Any:
        revision = self._revision("ins", when)
        run = etree.SubElement(revision, qn("w:r"))
        if (properties := like.find(qn("w:rPr"))) is not None:
            run.append(deepcopy(properties))
            for change in run[0].findall(qn("w:rPrChange")):
                run[0].remove(change)
        text = etree.SubElement(run, qn("w:t"), {_SPACE: "preserve"})
        text.text = fit(words)
        return revision

    def _end(self, paragraph: Any, when: datetime) -> None:
        """Marks the end of a paragraph as deleted."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            properties = etree.Element(qn("w:pPr"), nsmap=_W)
            paragraph.insert(0, properties)
        marks = properties.find(qn("w:rPr"))
        if marks is None:
            marks = etree.Element(qn("w:rPr"), nsmap=_W)
            behind = next((e for e in properties if e.tag in _BEHIND_MARKS), None)
            _ = properties.append(marks) if behind is None else behind.addprevious(marks)
        marks.insert(0, self._revision("del", when))


def _whole_runs(atoms: Sequence[Atom]) -> list[Any]:
    """Cuts runs so that characters are whole runs, and gives these."""
    runs = []
    for run, group in groupby(atoms, key=lambda atom: atom[0].getparent()):
        found = list(group)
        last, offset = found[-1]
        _cut(run, (last, offset + 1))
        runs.append(_cut(run, found[0]))
    return runs


def _cut(run: Any, at: Atom) -> Any:
    """Moves what stands from a place on to a run of its own, and gives that run.

    It is ``run`` itself where nothing stands before the place, None where nothing stands behind.
    """
    element, offset = at
    text = element.text or "" if element.tag == qn("w:t") else "-"
    tail = list(element.itersiblings())
    if offset < len(text):
        if offset:
            rest = etree.Element(qn("w:t"), {_SPACE: "preserve"}, nsmap=_W)
            rest.text, element.text = text[offset:], text[:offset]
            element.set(_SPACE, "preserve")
            tail.insert(0, rest)
        elif not any(e.tag != qn("w:rPr") for e in element.itersiblings(preceding=True)):
            return run
        else:
            tail.insert(0, element)
    if not tail:
        return None
    new = etree.Element(qn("w:r"), dict(run.attrib), nsmap=_W)
    if (properties := run.find(qn("w:rPr"))) is not None:
        new.append(deepcopy(properties))
    run.addnext(new)
    new.extend(tail)
    return new


def undone(root: Any, numbers: set[str]) -> None:
    """Rejects the revisions of these numbers: what came in goes, what went is back."""
    ours = [e for e in root.iter(qn("w:ins"), qn("w:del")) if e.get(qn("w:id")) in numbers]
    for revision in ours:
        parent = revision.getparent()
        if revision.tag == qn("w:del") and len(revision):
            for text in revision.iter(qn("w:delText")):
                text.tag = qn("w:t")
            for run in list(revision):
                revision.addprevious(run)
        parent.remove(revision)
