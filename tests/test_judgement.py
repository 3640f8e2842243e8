"""The layers of the judgement, on sentences of our own in three languages."""

from __future__ import annotations

import hashlib
import re

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.judgement import Pair, decide, restated, signs, weights
from assistant.judgement.bodies import alike, bodies
from assistant.judgement.clashes import body_clash, forces, outcome_clash
from assistant.judgement.forces import cues, turned
from assistant.judgement.likeness import Likeness, read
from assistant.judgement.scopes import opposites, scopes
from assistant.judgement.weights import RELATIONS, Weights, likeliest
from assistant.models.states import States
from assistant.types import Language


def states(text: str) -> States:
    """Of each word a direction of its own, the same wherever it stands."""
    spans = [m.span() for m in re.finditer(r"\w+", text)]
    rows = np.zeros((len(spans), 64), np.float32)
    for row, (start, end) in zip(rows, spans, strict=True):
        seed = hashlib.blake2b(text[start:end].casefold().encode(), digest_size=4).digest()
        row[:] = np.random.default_rng(int.from_bytes(seed)).normal(size=64)
    return States(spans, rows)


def beside(draft: str, existing: str, language: Language = "en") -> Pair:
    """Two texts side by side, words alike only where they are the same."""
    return Pair(
        Likeness(read(draft, language, states(draft)), read(existing, language, states(existing)))
    )


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("vi", "Ủy ban nhân dân xã lập danh sách.", ["people's committee"]),
        ("vi", "UBND tỉnh phê duyệt.", ["people's committee"]),  # the short form
        ("vi", "Chủ tịch Ủy ban nhân dân huyện ký.", ["people's committee"]),  # its head
        ("vi", "Hội đồng nhân dân tỉnh quyết định.", ["people's council"]),
        ("vi", "HĐND xã giám sát.", ["people's council"]),
        ("vi", "Bộ trưởng Bộ Nội vụ ban hành.", ["minister"]),
        ("vi", "Bộ Tài chính hướng dẫn.", ["minister"]),  # the ministry as a body
        ("vi", "bộ hồ sơ gồm hai bản", []),  # a set of papers is no ministry
        ("vi", "Sở Xây dựng thẩm định.", ["department"]),
        ("vi", "cơ sở sản xuất rượu", []),  # premises are no department
        ("vi", "Cục Đường bộ cấp phép.", ["directorate"]),
        ("vi", "Tòa án giải quyết.", ["court"]),
        ("vi", "Công an xã lập biên bản.", ["police"]),
        ("fr", "Le maire délivre l'autorisation.", ["mayor"]),
        ("fr", "arrêté par le préfet de région", ["prefect"]),
        ("fr", "un arrêté préfectoral", ["prefect"]),  # the adjective
        ("fr", "la préfecture du département", ["prefect"]),
        ("fr", "le ministre chargé de la pêche", ["minister"]),
        ("fr", "le conseil municipal délibère", ["local council"]),
        ("fr", "la commission départementale", ["commission"]),
        ("fr", "saisir le tribunal", ["court"]),
        ("fr", "aux frais de l'Etat", ["state"]),
        ("fr", "les parcs et les jardins", []),
        ("en", "The Secretary of State may direct.", ["minister"]),
        ("en", "The council grants the permit.", ["local council"]),
        ("en", "a police constable", ["police", "police"]),
        ("en", "an order of the court", ["court"]),
        ("en", "The mayor presides.", ["mayor"]),
        ("en", "the landlord repairs the roof", ["owner"]),
        ("en", "The prime number is odd.", []),
    ],
)
def test_bodies_are_named_alike_in_three_languages(
    language: Language, text: str, names: list[str]
) -> None:
    assert [body.name for body in bodies(text, language)] == names


def test_two_bodies_of_a_kind_are_told_apart_by_their_names() -> None:
    finance, health = bodies("Bộ Tài chính; Bộ Y tế", "vi")
    assert not alike(finance, health, across=False)
    assert alike(finance, health, across=True)  # names are not translated
    assert alike(finance, *bodies("Bộ Tài chính", "vi"), across=False)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("vi", "Chủ hộ phải khai báo.", ["must"]),
        ("vi", "Chủ hộ có trách nhiệm khai báo.", ["must"]),
        ("vi", "Chủ hộ không phải khai báo.", ["need_not"]),
        ("vi", "Chủ hộ không bắt buộc khai báo.", ["need_not"]),
        ("vi", "Hộ nghèo được miễn học phí.", ["need_not"]),
        ("vi", "Không được đỗ xe.", ["must_not"]),
        ("vi", "Nghiêm cấm đốt rác.", ["must_not"]),
        ("vi", "Chủ hộ có thể nộp đơn.", ["may"]),
        ("vi", "Chủ hộ có quyền khiếu nại.", ["may"]),
        ("vi", "Thư viện mở cửa lúc 8 giờ.", []),
        ("fr", "Le gardien doit fermer la porte.", ["must"]),
        ("fr", "Le gardien est tenu de fermer.", ["must"]),
        ("fr", "Le dépôt est obligatoire.", ["must"]),
        ("fr", "Le dépôt n'est pas obligatoire.", ["need_not"]),
        ("fr", "Le gardien n'est pas tenu de fermer.", ["need_not"]),
        ("fr", "Les mineurs sont dispensés de droits.", ["need_not"]),
        ("fr", "à titre facultatif", ["need_not"]),
        ("fr", "Le feu est interdit.", ["must_not"]),
        ("fr", "Nul ne peut entrer.", ["must_not"]),
        ("fr", "Il ne peut être cédé.", ["must_not"]),
        ("fr", "Le gardien peut fermer.", ["may"]),
        ("fr", "Les usagers sont autorisés à entrer.", ["may"]),
        ("fr", "Le gardien ferme la porte.", []),
        ("en", "The keeper must lock the gate.", ["must"]),
        ("en", "The keeper is required to lock it.", ["must"]),
        ("en", "The keeper need not lock it.", ["need_not"]),
        ("en", "The keeper is not required to lock it.", ["need_not"]),
        ("en", "Children are exempt from the fee.", ["need_not"]),
        ("en", "Membership is optional.", ["need_not"]),
        ("en", "The keeper may not lock it.", ["must_not"]),
        ("en", "Fires are prohibited.", ["must_not"]),
        ("en", "No dog may enter.", ["must_not"]),
        ("en", "The keeper may lock it.", ["may"]),
        ("en", "Members are entitled to a key.", ["may"]),
        ("en", "The gate is green.", []),
        # the negation or the right stands further on
        ("vi", "Chủ hộ không có trách nhiệm khai báo.", ["need_not"]),
        ("fr", "La vente n'est pas autorisée.", ["must_not"]),
        ("fr", "Le gardien n'a pas l'obligation de fermer.", ["need_not"]),
        ("en", "The keeper will not be required to lock it.", ["need_not"]),
        ("en", "The keeper shall have no obligation to lock it.", ["need_not"]),
        ("en", "The keeper may choose not to lock it.", ["need_not"]),
        ("en", "The keeper shall be entitled to lock it.", ["may"]),
        ("en", "The keepers will have the right to lock it.", ["may"]),
        ("en", "The keeper is not authorized to lock it.", ["must_not"]),
        ("en", "The keeper has no right to lock it.", ["must_not"]),
        ("en", "Neither the keeper nor a guest may lock it.", ["must_not"]),
        ("en", "In no event shall the gate be locked.", ["must_not"]),
        ("en", "The keeper agrees not to lock it.", ["must_not"]),
        ("en", "The keeper ought to lock it.", ["must"]),
    ],
)
def test_force_of_a_clause(language: Language, text: str, found: list[str]) -> None:
    assert [cue.force for cue in cues(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("vi", "Mọi cơ sở phải đăng ký.", {"all"}),
        ("vi", "trừ cơ sở nhỏ", {"except"}),
        ("vi", "kể cả cơ sở nhỏ", {"also"}),
        ("vi", "Chỉ hộ nghèo được xét.", {"only"}),
        ("vi", "nếu hồ sơ hợp lệ", {"if"}),
        ("vi", "Cơ sở đăng ký.", set()),
        ("fr", "Toute personne peut entrer.", {"all"}),
        ("fr", "sauf les mineurs", {"except"}),
        ("fr", "y compris les mineurs", {"also"}),
        ("fr", "Seul le maire signe.", {"only"}),
        ("fr", "lorsqu'il pleut", {"if"}),
        ("fr", "Le guichet ouvre.", set()),
        ("en", "Any person may enter.", {"all"}),
        ("en", "except small boats", {"except"}),
        ("en", "including small boats", {"also"}),
        ("en", "Only the keeper signs.", {"only"}),
        ("en", "provided it is dry", {"if"}),
        ("en", "The desk opens.", set()),
    ],
)
def test_words_of_scope(language: Language, text: str, kinds: set[str]) -> None:
    assert {kind for kind, spans in scopes(text, language).items() if spans} == kinds


@pytest.mark.parametrize(
    ("language", "draft", "existing", "clash"),
    [
        ("fr", "La demande est réputée rejetée.", "La demande est réputée acquise.", True),
        ("fr", "Le silence vaut acceptation.", "Le silence vaut rejet.", True),
        ("fr", "Le silence vaut rejet.", "Le silence vaut rejet.", False),
        ("fr", "Le titre est maintenu.", "Le titre est retiré.", True),
        ("vi", "Việc tiêm là tự nguyện.", "Việc tiêm là bắt buộc.", True),
        ("vi", "Công khai kết quả.", "Bảo mật kết quả.", True),
        ("vi", "Công khai kết quả.", "Công khai kết quả.", False),
        ("en", "The claim is refused.", "The claim is granted.", True),
        ("en", "It is kept for a year.", "It is destroyed after a year.", True),
        ("en", "The claim is granted or refused.", "The claim is granted.", False),  # both said
    ],
)
def test_outcomes_that_exclude_each_other(
    language: Language, draft: str, existing: str, clash: bool
) -> None:
    assert (opposites(draft, existing, language) is not None) == clash
    assert (outcome_clash(beside(draft, existing, language)) is not None) == clash


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("must", "may", True),
        ("must", "must_not", True),
        ("must", "need_not", True),
        ("may", "must_not", True),
        ("must_not", "need_not", True),
        ("may", "need_not", False),  # free to do it and free not to
        ("must", "must", False),
    ],
)
def test_forces_turned_round(one: str, other: str, expected: bool) -> None:
    assert turned(one, other) == turned(other, one) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "draft", "existing", "ours", "theirs"),
    [
        # another body in the same place
        ("fr", "Le permis est délivré par le maire.", "Le permis est délivré par le préfet.",
         "maire", "préfet"),
        ("vi", "Giấy phép do Sở Xây dựng cấp.", "Giấy phép do Ủy ban nhân dân xã cấp.",
         "Sở", "Ủy ban nhân dân"),
        ("vi", "Giấy phép do Bộ Y tế cấp.", "Giấy phép do Bộ Tài chính cấp.", "Bộ", "Bộ"),
        ("en", "The permit is issued by the mayor.", "The permit is issued by the court.",
         "mayor", "court"),
        # the same body, or an alias of it
        ("vi", "Giấy phép do UBND xã cấp.", "Giấy phép do Ủy ban nhân dân xã cấp.", "", ""),
        ("fr", "Un arrêté préfectoral le fixe.", "Un arrêté du préfet le fixe.", "", ""),
        # a body on one side only
        ("en", "The permit is issued by the mayor.", "The permit is issued.", "", ""),
    ],
)  # fmt: skip
def test_another_body_in_the_same_place(
    language: Language, draft: str, existing: str, ours: str, theirs: str
) -> None:
    clash = body_clash(beside(draft, existing, language))
    found = (draft[slice(*clash.ours)], existing[slice(*clash.theirs)]) if clash else ("", "")
    assert found == (ours, theirs)


@pytest.mark.parametrize(
    ("draft", "existing", "turned_round"),
    [
        ("The keeper may lock the gate.", "The keeper must lock the gate.", True),
        ("The keeper must not lock the gate.", "The keeper must lock the gate.", True),
        ("The keeper must lock the gate.", "The keeper shall lock the gate.", False),
        # each clause by its own cue: the ban is on dogs, on both sides
        ("Dogs must not enter; cats may sleep.", "Dogs must not enter; cats may sleep.", False),
    ],
)
def test_force_of_the_same_act(draft: str, existing: str, turned_round: bool) -> None:
    found = forces(beside(draft, existing))
    assert (found.both > 0.5) == turned_round
    assert (found.clash is not None) == turned_round


def test_equal_words_under_another_heading_contradict_nothing() -> None:
    """Seen in a review: the same duty, once under a longer heading, told as another number."""
    rule = "Staff must not ask a resident for a document that the Council already holds."
    pair = beside(f"4. Evidence already held\n{rule}", f"8. Enquiries\n(2) {rule}")
    certain = Weights({kind: float(kind == "number") * 9 for kind in RELATIONS}, {
        kind: {} for kind in RELATIONS
    })  # fmt: skip
    assert decide(pair, signs(pair), certain).kind == "verbatim"


LONG = (
    " nơi cư trú của người được giám hộ hoặc người giám hộ thực hiện đăng ký giám hộ giữa công dân"
    " Việt Nam và người nước ngoài cùng cư trú tại Việt Nam theo quy định."
)


@pytest.mark.parametrize(
    ("draft", "existing", "kind", "decisive"),
    [
        # one word in thirty-nine, and another body
        ("Ủy ban nhân dân cấp xã" + LONG, "Ủy ban nhân dân cấp huyện" + LONG,
         "authority", ("xã", "huyện")),
        # a slip of the pen is none
        ("Ủy ban nhân dân cấp huyên" + LONG, "Ủy ban nhân dân cấp huyện" + LONG, "verbatim", None),
        # nor is the number of an article that is cited
        (LONG + " Xem Điều 5.", LONG + " Xem Điều 7.", "verbatim", None),
    ],
)  # fmt: skip
def test_one_word_in_the_place_of_another(
    draft: str, existing: str, kind: str, decisive: tuple[str, str] | None
) -> None:
    pair = beside(draft, existing, "vi")
    found = decide(pair, signs(pair), weights())
    assert found.kind == kind
    if decisive:
        assert found.ours
        assert found.theirs
        assert (draft[slice(*found.ours)], existing[slice(*found.theirs)]) == decisive


@pytest.mark.parametrize(
    ("kind", "draft", "existing"),
    [
        # no amount on either side
        ("number", "The ferry operator keeps a list of the passengers of each day.",
         "The ferry operator files the names of everybody who has crossed the river."),
        # nobody is named who could be another
        ("authority", "Tickets are sold on the landing stage.",
         "On the landing stage a ticket may be bought by everybody."),
    ],
)  # fmt: skip
def test_no_conflict_without_words_that_show_it(kind: str, draft: str, existing: str) -> None:
    pair = beside(draft, existing)
    certain = Weights({k: float(k == kind) * 9 for k in RELATIONS}, {k: {} for k in RELATIONS})
    assert decide(pair, signs(pair), certain).relation != "conflict"


def test_two_spellings_of_a_body_are_no_conflict() -> None:
    pair = beside(
        "Uỷ ban nhân dân xã hoà giải tranh chấp đất đai tại bến đò trong mười ngày.",
        "Ủy ban nhân dân xã hòa giải tranh chấp đất đai tại bến đò trong mười ngày.",
        "vi",
    )
    decision = decide(pair, signs(pair), weights())
    assert (decision.relation, decision.kind) == ("redundant", "verbatim")


def test_what_is_added_and_what_is_left_out() -> None:
    draft = "The keeper locks the gate and paints both wooden benches yellow."
    existing = "Fees are due in May. The keeper locks the gate when heavy snow has fallen."
    pair = beside(draft, existing)
    assert pair.added and draft[slice(*pair.added)].endswith("paints both wooden benches yellow")
    assert pair.left_out
    assert existing[slice(*pair.left_out)].endswith("heavy snow has fallen")
    assert not pair.answers((0, 20))  # the sentence on fees answers nothing


def test_two_provisions_that_say_a_draft_together() -> None:
    one = "The keeper locks the iron gate every evening."
    two = "Visitors bring their own food baskets along."
    draft = f"{one} {two}"
    limits = {"merged_gap": 0.15, "merged_near": 0.7, "merged_share": 0.2}
    first, second = beside(draft, one), beside(draft, two)
    assert restated(first, second, limits) == restated(second, first, limits)
    assert restated(first, second, limits) == pytest.approx(1, abs=0.05)
    assert restated(first, first, limits) is None  # the second adds nothing
    assert restated(beside(one, one), beside(one, two), limits) is None


SENTENCES: dict[Language, list[str]] = {
    "vi": ["Chủ hộ phải nộp đơn tại trụ sở trong thời hạn 15 ngày.",
           "Thư viện mở cửa từ thứ hai đến thứ sáu hằng tuần."],
    "fr": ["Le gardien doit fermer le portail dans un délai de quinze jours.",
           "Toute personne peut demander une copie du registre au maire."],
    "en": ["The keeper must lock the gate within fifteen days of the notice.",
           "Any person may ask the council for a copy of the register."],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "ours", "theirs", "rest"),
    [
        ("fr", "Le maire est tenu de", "Le maire peut", " répondre par voie électronique à toute"
         " demande qui lui a été adressée par cette voie par une personne ou par un service."),
        ("en", "The mayor is required to", "The mayor may", " answer in electronic form any request"
         " that a person or a service of the council has sent by that way of its own accord."),
        ("vi", "Chủ tịch phải", "Chủ tịch có thể", " trả lời bằng văn bản điện tử mọi yêu cầu mà"
         " người dân hoặc cơ quan khác đã gửi đến theo cách này trong giờ làm việc hằng ngày."),
    ],
)  # fmt: skip
def test_what_orders_before_shared_words_is_no_heading(
    language: Language, ours: str, theirs: str, rest: str
) -> None:
    pair = beside(ours + rest, theirs + rest, language)
    assert decide(pair, signs(pair), weights()).relation == "conflict"
    headed = beside(f"Courrier.{rest}", theirs + rest, language)
    assert decide(headed, signs(headed), weights()).kind == "verbatim"


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_a_text_against_itself_is_verbatim(language: Language) -> None:
    for text in SENTENCES[language]:
        pair = beside(text, text, language)
        assert decide(pair, signs(pair), weights()).kind == "verbatim"


@pytest.mark.parametrize(
    ("language", "draft", "existing", "kind"),
    [
        ("vi", "Chủ hộ nộp đơn trong thời hạn 30 ngày kể từ ngày nhận thông báo.",
         "Chủ hộ nộp đơn trong thời hạn 15 ngày kể từ ngày nhận thông báo.", "deadline"),
        ("fr", "Le dossier comporte trois copies certifiées de la demande initiale.",
         "Le dossier comporte cinq copies certifiées de la demande initiale.", "number"),
        ("en", "The keeper must answer every request within ten days of receiving it.",
         "The keeper must answer every request within six days of receiving it.", "deadline"),
    ],
)  # fmt: skip
def test_another_amount_in_equal_words_contradicts(
    language: Language, draft: str, existing: str, kind: str
) -> None:
    pair = beside(draft, existing, language)
    decision = decide(pair, signs(pair), weights())
    assert (decision.relation, decision.kind) == ("conflict", kind)
    assert decision.ours and decision.theirs
    assert draft[slice(*decision.ours)] != existing[slice(*decision.theirs)]


@settings(max_examples=30, deadline=None)
@given(st.text("ab cd. may", max_size=40), st.text("ab cd. must", max_size=40))
@example("aa.a", "a.aa")  # the same words: a cosine over 1 by rounding
def test_signs_and_spans_stay_within_bounds(draft: str, existing: str) -> None:
    pair = beside(draft, existing)
    found = signs(pair)
    assert all(0 <= value <= 2 for value in found.values())
    shares = weights().probabilities(found)
    assert sum(shares.values()) == pytest.approx(1)
    kind, share = likeliest(shares)
    assert kind in RELATIONS
    assert 0 < share <= 1
    for span, text in ((pair.added, draft), (pair.left_out, existing)):
        assert span is None or 0 <= span[0] < span[1] <= len(text)


def test_every_weight_is_of_a_sign_that_is_taken() -> None:
    pair = beside("The keeper locks the gate.", "The keeper opens the gate.")
    assert set(weights().bias) == set(RELATIONS)
    assert {name for of in weights().of.values() for name in of} == set(signs(pair))
