"""Two hundred and ten short sentences in three languages, put together from parts."""

from __future__ import annotations

from itertools import product

_PARTS = {
    "vi": (
        ["Chủ tịch Ủy ban nhân dân xã", "Sở Nội vụ", "Chủ bến đò", "Hội đồng thẩm định",
         "Trưởng thôn", "Đơn vị sự nghiệp công lập", "Người nộp hồ sơ"],
        ["phải báo cáo kết quả bằng văn bản", "không được thu thêm phí", "có thể gia hạn giấy phép",
         "công bố danh sách trên trang thông tin", "lưu giữ sổ sách"],
        ["trước ngày 15/12 hằng năm.", "trong thời hạn 10 ngày làm việc."],
    ),
    "fr": (
        ["Le maire", "Le conseil municipal", "L'exploitant du bac", "La commission d'examen",
         "Le chef de village", "L'établissement public", "Le demandeur"],
        ["rend compte par écrit", "ne peut percevoir d'autres frais",
         "peut prolonger l'autorisation",
         "publie la liste sur son site",
         "conserve les registres"],
        ["avant le 15 décembre de chaque année.", "dans un délai de dix jours ouvrés."],
    ),
    "en": (
        ["The mayor", "The parish council", "The ferry operator", "The examining board",
         "The village head", "A public body", "The applicant"],
        ["shall report in writing", "must not charge further fees", "may extend the licence",
         "publishes the list on its site", "keeps the books"],
        ["before 15 December of each year.", "within ten working days."],
    ),
}  # fmt: skip

SENTENCES = [
    " ".join(words) for parts in _PARTS.values() for words in product(*parts)
]  # 7 x 5 x 2 in each language
