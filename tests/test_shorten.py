"""Shortening: fewer words, the same duties, every change shown; and what must never be touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import ReadError
from assistant.norms import norms
from assistant.proof import apply, proved
from assistant.shorten import shorten
from assistant.types import Change, Document, Language, Shortening


def short(text: str, language: Language) -> Shortening:
    return shorten(Document("d", "d.txt", text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # introductions
        ("en", "It should be noted that the council must publish a report every year.",
         "The council must publish a report every year."),
        ("en", "1. For the avoidance of doubt, the clerk shall keep the register.",
         "1. The clerk shall keep the register."),  # after a number
        ("en", "Please note that officers may not smoke on the premises.",
         "Officers may not smoke on the premises."),
        ("fr", "Il est rappelé que le maire transmet un rapport au préfet avant le 31 mars.",
         "Le maire transmet un rapport au préfet avant le 31 mars."),
        ("fr", "Il est rappelé qu’il tient un registre des demandes.",
         "Il tient un registre des demandes."),  # an elision
        ("fr", "Dans le cadre de la mise en œuvre du présent arrêté, le maire tient un registre.",
         "Le maire tient un registre."),
        ("vi", "Trong bối cảnh hiện nay, Sở Tài chính phải công khai số liệu chi ngân sách.",
         "Sở Tài chính phải công khai số liệu chi ngân sách."),
        ("vi", "Nhằm tiếp tục nâng cao hơn nữa hiệu lực, hiệu quả công tác lưu trữ, Sở Nội vụ lập"
         " danh mục hồ sơ trước ngày 15 tháng 01.",
         "Sở Nội vụ lập danh mục hồ sơ trước ngày 15 tháng 01."),  # a comma inside the frame
        ("vi", "Nhằm nâng cao hiệu quả công tác tiếp công dân, Ủy ban nhân dân tỉnh yêu cầu Sở Nội"
         " vụ báo cáo trước ngày 15 hằng tháng.",
         "Ủy ban nhân dân tỉnh yêu cầu Sở Nội vụ báo cáo trước ngày 15 hằng tháng."),
        # phrases
        ("en", "In order to close the file, the clerk must notify the owner prior to 3 May 2025.",
         "To close the file, the clerk must notify the owner before 3 May 2025."),
        ("en", "Each department shall send its report to the council on a monthly basis.",
         "Each department shall send its report to the council monthly."),
        ("en", "The clerk may act in the event  that the mayor is absent.",
         "The clerk may act if the mayor is absent."),  # any white space
        ("fr", "Dans le but d’améliorer l’accueil, le chef de service répond sous dix jours.",
         "Pour améliorer l’accueil, le chef de service répond sous dix jours."),
        ("fr", "Le préfet statue en application des dispositions de l’article 5.",
         "Le préfet statue en application de l’article 5."),
        ("fr", "Préalablement au départ, l’agent remet les clés, par courrier en date du 3 mai.",
         "Avant le départ, l’agent remet les clés, par courrier du 3 mai."),
        ("vi", "Sở Tài chính phải tiến hành kiểm tra một cách kịp thời.",
         "Sở Tài chính phải kiểm tra kịp thời."),
        ("vi", "Cơ quan tiếp nhận trả kết quả theo quy định tại khoản 2 Điều 5.",
         "Cơ quan tiếp nhận trả kết quả theo khoản 2 Điều 5."),
    ],
)  # fmt: skip
def test_fewer_words(language: Language, text: str, expected: str) -> None:
    result = short(text, language)
    assert result.text == expected
    assert result.words == (len(text.split()), len(expected.split()))
    assert not result.refused


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a tight text
        ("en", "The clerk must reply within ten days."),
        # inside quotation marks: the words of another
        ("en", "The words “in order to” are replaced as follows: \"prior to\" is deleted."),
        ("fr", "À l’article 4, les mots « dans le but de » sont supprimés."),
        # a quotation over two paragraphs
        ("fr", "L’article 4 est ainsi rédigé : « Le maire agit dans le but de servir.\n« Il statue"
         " en vertu des dispositions du code. »"),
        # a quotation that is never closed
        ("vi", "Điều 5 được sửa đổi như sau: “Sở Nội vụ tiến hành kiểm tra một cách kịp thời."),
        # a definition
        ("en", "“File” means papers kept in order to prove a claim."),
        ("vi", "Điều 3. Giải thích từ ngữ\nRà soát là việc tiến hành kiểm tra hồ sơ lưu trữ."),
        # a clause that hangs on the same "que"
        ("fr", "Il est rappelé que le maire répond et que le préfet est informé."),
        # a condition and a figure in the frame are content
        ("vi", "Nhằm nâng cao tỷ lệ giải quyết đúng hạn lên 95%, Sở Nội vụ công khai kết quả."),
        # a list of bodies: where the frame ends is not sure
        ("vi", "Nhằm tăng cường phối hợp với Sở A, Sở B, Văn phòng C ban hành kế hoạch riêng."),
        # other meanings of words in the table
        ("fr", "Le rapport est rendu de manière régulière et suivie."),
        ("vi", "Người khai tại các trường hợp quy định tại khoản 2 Điều 5 nộp lệ phí."),
        ("en", "The order in which the provisions of section 5 apply is the clerk’s choice."),
        # without "một cách" the adverb would describe the noun before it
        ("vi", "Sở Nội vụ phải xác định sự thật của vụ việc một cách khách quan."),
        ("vi", "Hợp tác xã hoạt động nhằm mục đích sau đây: xây dựng cộng đồng."),
        # a row of a table
        ("en", "Task | Prepared prior to the meeting | Clerk | 3 May"),
        # legal basis and signature
        ("vi", "QUYẾT ĐỊNH\nCăn cứ Luật Lưu trữ theo quy định tại khoản 2 Điều 5;\nĐiều 1. Hồ sơ"
         "\nHồ sơ được lưu."),
    ],
)  # fmt: skip
def test_left_alone(language: Language, text: str) -> None:
    result = short(text, language)
    assert result.text == text
    assert result.changes == ()


SENTENCE = "The clerk shall publish the list of members on the council's website every month."


def test_a_sentence_that_stands_twice_in_a_paragraph_goes() -> None:
    text = f"Section 1. Lists\n{SENTENCE} The list is free of charge for all. {SENTENCE}\n"
    result = short(text, "en")
    assert result.text == f"Section 1. Lists\n{SENTENCE} The list is free of charge for all.\n"
    assert [c.kind for c in result.changes] == ["repeat"]
    assert result.norms == (2, 1)


def test_a_sentence_given_twice_running_is_a_slip() -> None:
    line = "The hall of the library has been open to all readers since the spring."
    assert short(f"{line} {line} It is free.", "en").text == f"{line} It is free."


def test_a_repeat_in_another_section_goes_when_it_names_its_actor_and_leans_on_nothing() -> None:
    text = f"Section 1\n{SENTENCE}\nSection 2\nEntry is free. {SENTENCE} Doors close at noon.\n"
    result = short(text, "en")
    assert result.text == f"Section 1\n{SENTENCE}\nSection 2\nEntry is free. Doors close at noon.\n"
    assert "Section 1" in result.changes[0].reason


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        # "the application" is another one in each section
        ("en", "Section 1. Passports\nThe clerk must answer the application in writing within ten"
         " days. Fees are due.\nSection 2. Permits\nThe clerk must answer the application in"
         " writing within ten days. Fees are due.", "depends"),
        # a universal rule, but each heading has its own matter
        ("en", f"Section 1. Guests\nGuests sign in. {SENTENCE} Lists are red.\nSection 2. Members\n"
         f"Members vote. {SENTENCE} Lists are blue.", "depends"),
        # the actor comes from the list above: two bodies, two duties
        ("vi", "Điều 1. Trách nhiệm của Sở Nội vụ\n1. Gửi báo cáo tổng hợp về Ủy ban nhân dân tỉnh"
         " trước ngày 15 hằng tháng.\nĐiều 2. Trách nhiệm của Sở Tài chính\n1. Gửi báo cáo tổng"
         " hợp về Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.", "nghĩa vụ"),
        # "it" is another list the second time, though in the same paragraph
        ("en", "The first list is short and it shall be kept open to the public by the clerk. The"
         " second list is long. It shall be kept open to the public by the clerk. The third list is"
         " red. It shall be kept open to the public by the clerk.", "depends"),
        # the same words of two things, told apart by what comes before
        ("fr", "Pour la classe A, le numéro figure sur la coque. Le numéro doit rester lisible"
         " lorsque l’appareil est au sol. Pour la classe B, il figure sur l’aile. Le numéro doit"
         " rester lisible lorsque l’appareil est au sol.", "dépend"),
        # a passive: what is approved was said before
        ("vi", "Hội đồng nhân dân tỉnh giải tán hội đồng cấp dưới. Phương án phải được"
         " Ủy ban thường vụ Quốc hội phê chuẩn. Ủy ban giải tán hội đồng xã. Phương án phải được"
         " Ủy ban thường vụ Quốc hội phê chuẩn. Việc khác giữ nguyên.", "tùy thuộc"),
        # "Le I" of each article is its own
        ("fr", "Article 1\nI. – Le tarif est de dix euros.\nII. – Le I du présent article entre en"
         " vigueur le lendemain de la publication.\nArticle 2\nI. – Le tarif est de vingt euros.\n"
         "II. – Le I du présent article entre en vigueur le lendemain de la publication.",
         "dépend"),
        # the end of a list, in two lists
        ("en", "The clerk may act for a member—\n\n(a) on a holiday, or"
         "\n\nwith the written agreement of the deputy mayor of the town.\n\nThe porter may act for"
         " a guest—\n\n(a) by night, or\n\nwith the written agreement of the deputy mayor of the"
         " town.", "depend"),
        # a whole numbered provision: numbers and references would shift
        ("fr", "Article 1\nLe maire tient un registre public et le met à jour chaque mois.\n"
         "Article 2\nLe maire tient un registre public et le met à jour chaque mois.",
         "disposition entière"),
    ],
)  # fmt: skip
def test_a_repeat_that_a_person_must_judge_is_only_pointed_out(
    language: Language, text: str, why: str
) -> None:
    result = short(text, language)
    assert result.text == text
    assert why in result.refused[0].reason
    assert result.refused[0].kind == "repeat"


def test_no_number_is_left_with_nothing_after_it() -> None:
    text = f"RULES\nI. – {SENTENCE}\nII. – Entry is free all week.\nIII. – {SENTENCE}\n"
    result = short(text, "en")
    assert result.text == text
    assert [c.kind for c in result.refused] == ["repeat"]


def test_short_sentences_may_repeat() -> None:
    text = "Entry is free. Doors close at noon. Entry is free."
    assert short(text, "en").text == text


def test_an_empty_document_is_an_error_that_names_it() -> None:
    with pytest.raises(ReadError, match=r"d\.txt"):
        short(" \n", "en")


PIECES = st.sampled_from([
    SENTENCE, "It should be noted that the mayor may speak prior to the vote.", "Section 4",
    "(a) In order to vote, members must be present.", "“prior to”", "\n", "\n\n",
    "Il est rappelé que le maire répond sous dix jours.", "Nhằm nâng cao hiệu quả, Sở Y tế",
    "tiến hành kiểm tra một cách kịp thời.", "x | y | prior to", "«", "dans le but de",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["vi", "fr", "en"]))
def test_the_changes_give_the_text_and_keep_every_other_character(
    pieces: list[str], language: Language
) -> None:
    text = " ".join(["Start.", *pieces])
    result = short(text, language)
    assert apply(text, result.changes) == result.text
    at = 0
    for change in result.changes:
        assert change.span[0] >= at  # in order, disjoint
        assert text[slice(*change.span)] == change.old
        assert len(change.new) < len(change.old)
        at = change.span[1]
    assert result.words[1] <= result.words[0]
    assert result.norms[1] <= result.norms[0] or any(
        c.kind == "introduction" for c in result.changes
    )


def test_shortening_a_short_text_again_changes_nothing() -> None:
    text = "It should be noted that in order to vote, members must register prior to noon."
    once = short(text, "en")
    assert (
        short(once.text, "en").text == once.text == ("To vote, members must register before noon.")
    )


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("to the council ", "", False),  # the object of a duty
        ("within ten days", "soon", False),  # its deadline
        ("ten days", "two days", False),  # a figure
        ("must", "may", False),  # its modality
        ("The clerk", "Someone", False),  # its actor
        ("The clerk must send the list to the council within ten days. ", "", False),  # all of it
        ("in order to", "to", True),
        ("Nothing else is asked. ", "", True),  # no duty
    ],
)
def test_a_change_that_alters_a_norm_is_undone(old: str, new: str, kept: bool) -> None:
    text = (
        "The clerk must send the list to the council within ten days. Nothing else is asked."
        " The mayor must attend in order to vote."
    )
    start = text.index(old)
    change = Change("phrase", "", (start, start + len(old)), old, new)
    document = Document("d", "d", text, "en")
    changes, undone = proved(document, [change], norms(text, "en"))
    assert (changes, undone) == (([change], []) if kept else ([], [change]))
