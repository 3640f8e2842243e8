# ruff: noqa: E501  a row of a table reads best on one line
"""English ways to give a task: resolutions, minutes, audit reports, circulars, plans."""

from __future__ import annotations

import pytest

from assistant.norms import actions, norms

# text, the actions: who, how the task begins, deadline
CASES: list[tuple[str, list[tuple[str | None, str, str | None]]]] = [
    # a resolution: charged with a task, subjunctive, passive; adopting is done by resolving it
    (
        "RESOLVED:\n(1) that the plan be adopted;\n(2) that the Clerk be instructed to write to the county by 5 May 2027;\n(3) that the Chief Executive report every six months; and\n(4) that the sign be painted by the Warden.",
        [("the Clerk", "write to the county", "by 5 May 2027"), ("the Chief Executive", "report", "every six months"), ("the Warden", "the sign be painted", None)],
    ),
    # leave is no task
    ("RESOLVED that the Treasurer be authorised to spend £90.", []),
    # who has it stands in the next sentence
    ("RESOLVED to mend the gate before the summer fair at a cost of £40. ACTION: Clerk.", [("Clerk", "mend the gate", "before the summer fair")]),
    # an audit report's lines after a recommendation
    ("Recommendation 4 (High): Cancel unused cards. Responsible officer: HR Manager. Target date: May 2028.", [("HR Manager", "Cancel unused cards", "May 2028")]),
    # two things recommended in one sentence
    ("We recommend that the porter lock the yard, and that the key be kept by the warden.", [("the porter", "lock the yard", None), ("the warden", "the key be kept", None)]),
    # action points, a name that is no office
    ("AP1: Clerk - chase the county - by 20 March.\nAP2: Cllr Brookes - photograph the verge.", [("Clerk", "chase the county", "by 20 March"), ("Cllr Brookes", "photograph the verge", None)]),
    # a list of deadlines for one duty
    ("Heads must send the form to the registry:\n(a) by the fifth working day of each month; and\n(b) by 15 January each year.", [("Heads", "send the form", "by the fifth working day of each month"), ("Heads", "send the form", "by 15 January each year")]),
    # a section that begins with two markers
    ("3.—(1) The owner must test the well—\n(a) at least once in every 12 months; and\n(b) within 28 days of a repair.", [("The owner", "test the well", "at least once in every 12 months"), ("The owner", "test the well", "within 28 days of a repair")]),
    # "you" and "please" under the heading of a body
    ("Headteachers\nPlease send the list by Friday 7 May 2027. You must also tell parents.", [("Headteachers", "send the list", "by Friday 7 May 2027"), ("Headteachers", "tell parents", None)]),
    # nobody is named: "you" as it stands
    ("You must close the gate.", [("You", "close the gate", None)]),
    # no finite verb
    ("Surveys to be carried out quarterly by the Estates Manager.", [("the Estates Manager", "Surveys to be carried out", "quarterly")]),
    # a task with who and when in brackets
    ("Priority A\nA1. Repair the fenders on berth 3 (Harbour Engineer, 31 July 2027).", [("Harbour Engineer", "Repair the fenders on berth 3", "31 July 2027")]),
    # a duty of the body named last
    ("The owner must write to the Chief Executive, who shall decide within five working days whether to act.", [("The owner", "write to the Chief Executive", None), ("the Chief Executive", "decide", "within five working days")]),
    # impersonal
    ("It is the responsibility of the Head of Human Resources to review the rules before 31 December 2028.", [("the Head of Human Resources", "review the rules", "before 31 December 2028")]),
    # a condition before the task
    ("The council must—\n(a) if the level rises, serve a notice.", [("The council", "serve a notice", None)]),
    # asked; but what a report tells is past
    ("The Clerk was asked to update the list.", [("The Clerk", "update the list", None)]),
    ("This report covers May. Staff were asked to fill in a form. We found this report useful.", []),
    # what will happen to rents is no task
    ("It was agreed that rents would rise by 3%.", []),
    # a second subject, and one that a condition comes before
    ("Cars shall be sold, and the money must be paid in by 30 June each year.", [(None, "Cars shall be sold", None), (None, "the money must be paid in", "by 30 June each year")]),
    ("The clerk shall decide within ten days and, if a permit is refused, shall give reasons.", [("The clerk", "decide", "within ten days"), ("The clerk", "give reasons", None)]),
    # a modal word opens the list, without a colon
    ("Every stallholder shall\n(a) display the permit, and\n(b) remove waste.", [("Every stallholder", "display the permit", None), ("Every stallholder", "remove waste", None)]),
    # initials, twice
    ("Agreed: LB to order parts this week and PS to arrange patrols.", [("LB", "order parts", "this week"), ("PS", "arrange patrols", None)]),
    # a body with a name of its own before the list
    ("We recommend that the Head of Culture:\n• set a target;\n• train staff.", [("the Head of Culture", "set a target", None), ("the Head of Culture", "train staff", None)]),
    # what must have been is a guess
    ("The branch must have lost its records.", []),
    # somebody by trade, but no server and no letter
    ("The organiser must close the gate. The server must close the session.", [("The organiser", "close the gate", None)]),
    # "has to", also in the passive
    ("Parents have to sign the form by the Monday before the visit. A report has to be sent on the same day.", [("Parents", "sign the form", "by the Monday before the visit"), (None, "A report has to be sent", "on the same day")]),
    # a name and its task on a line, with brackets behind
    ("- Head of HR to train all staff (target: 95% by end of Q3 2028)", [("Head of HR", "train all staff", "by end of Q3 2028")]),
    # a table that says how success is measured
    ("| What | Who | By when | Measure of success |\n|---|---|---|---|\n| Map the permits | ICT | Q4 2027 | 10 maps |", [("ICT", "Map the permits", "Q4 2027")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_actions(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    found = actions(text, "en")
    assert [(a.who, a.deadline) for a in found] == [(who, when) for who, _, when in expected]
    for action, (_, what, _) in zip(found, expected, strict=True):
        assert action.what.startswith(what)


# sentence, the target: a quantity in a condition is none
TARGETS = [
    ("Where an officer works more than 48 hours, the manager must tell the registry.", None),
    ("The unit will test at least 30 entries twice a year.", "at least 30 entries"),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_targets(text: str, target: str | None) -> None:
    assert [a.target for a in actions(text, "en")] == [target]


def test_spans_of_every_slot_lie_in_the_text() -> None:
    for text, _ in CASES:
        for norm in norms(text, "en"):
            for slot in (norm.actor, norm.action, norm.deadline, norm.object, norm.condition):
                assert slot is None or text[slice(*slot.span)] == slot.text
