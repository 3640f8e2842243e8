"""Words of administration that mean the same in the three languages: what a French or Vietnamese
amount can be recognised by in an English rule.

A row: Vietnamese forms, French beginnings of words, English beginnings of words. French and English
words of one origin ("notification", "signature") need no row: they are compared without accents.
"""

from __future__ import annotations

import re
import unicodedata

from assistant.types import Language

ROWS: tuple[tuple[str, str, str], ...] = (
    # acts of an administration and of those who deal with it
    ("thông báo|báo cho|báo tin", "inform|avis|averti|prévien|préven|communiqu",
     "notif|notice|inform|tell|told|warn"),
    ("báo cáo", "rapport|compte rendu", "report"),
    ("trình báo|khai báo|khai", "déclar|signal", "declar|report"),
    ("nộp|gửi|chuyển", "envoi|envoy|adress|transm|dépos|remet|remis",
     "send|sent|submit|file|lodg|forward|deliver|transmi"),
    ("nhận|tiếp nhận", "reçoi|reçu|récept|remise", "receiv|receipt"),
    ("trả lời|phúc đáp", "répon|réponse", "answer|repl|respon"),
    ("quyết định", "décision|décide|statue", "decision|decid|determin"),
    ("cấp|cấp phép|giấy phép", "autoris|permis|délivr|licence",
     "licen|permit|issue|grant|authoris|authoriz"),
    ("gia hạn", "prolong|prorog|renouvel", "extend|extension|renew|prolong"),
    ("thu hồi|rút", "retir|retrait|révo", "revok|revoc|withdraw"),
    ("từ chối", "refus|rejet", "refus|reject|declin|deny|denied"),
    ("khiếu nại|kháng cáo|kiện", "recours|plainte|réclam|contest|appel",
     "appeal|complain|claim|review|challeng"),
    ("đề nghị|yêu cầu|đơn", "demand", "appl|request|ask|demand"),
    ("đăng ký", "inscri|enregist|immatric", "regist|enrol|record"),
    ("kiểm tra|thanh tra", "contrôl|inspect|vérifi", "inspect|check|examin|verif"),
    ("công bố|niêm yết|công khai", "publi|affich", "publi|display|post"),
    ("họp|phiên họp|cuộc họp", "réuni|séance|assembl", "meet|session|sitting"),
    ("bầu|bỏ phiếu|biểu quyết", "vote|élu|élect|scrutin|suffrag", "vote|elect|ballot|poll"),
    ("bổ nhiệm|cử", "nomm|désign", "appoint|nominat|designat"),
    ("nhiệm kỳ", "mandat", "term|office"),
    ("bồi thường", "indemn|répar|dommag", "compens|damag|indemn"),
    ("hoàn trả|hoàn lại|trả lại", "rembours|restitu|rendu|rend",
     "repay|repaid|refund|reimburs|return"),
    ("thanh toán|trả|nộp tiền|chi trả", "pai|pay|vers", "pay|paid"),
    ("phí|lệ phí|giá", "frais|redevanc|tarif|prix|coût|coûte", "fee|charge|price|cost|rate"),
    ("phạt|tiền phạt", "amende|puni|pénal|sanction", "fine|penalt|punish|sanction"),
    ("tù", "emprison|prison", "imprison|prison"),
    ("trợ cấp|hỗ trợ", "aide|allocation|subvention|soutien|versement",
     "support|aid|allowance|benefit|grant|subsid"),
    ("lương|tiền lương", "salaire|rémunér|traitement|gage", "wage|salar|remunerat|pay"),
    ("thuế", "impôt|taxe|fiscal", "tax|duty"),
    ("vay|nợ", "prêt|dette|emprunt", "loan|debt|borrow"),
    ("đặt cọc|tiền cọc|ký quỹ", "dépôt|caution|garantie|consign", "deposit|bond|guarant"),
    ("lưu giữ|lưu trữ|giữ|bảo quản", "conserv|garde|archiv",
     "kept|keep|retain|retent|stor|held|preserv"),
    ("xóa|hủy|tiêu hủy", "effac|détru|supprim|élimin", "delet|destro|eras"),
    ("có giá trị|hiệu lực", "valable|valid|vigueur|effet", "valid|force|effect"),
    ("hết hạn|chấm dứt|kết thúc", "expir|échéanc|termin", "expir|end|terminat|cease"),
    ("bắt đầu", "commenc|début", "begin|commenc|start"),
    ("mở cửa|mở", "ouvr|ouvert", "open|reopen"),
    ("đóng cửa|đóng", "ferm", "clos|shut"),
    ("xây dựng|công trình|thi công", "constru|travaux|bâti|édifi|chantier",
     "build|construct|works"),
    ("bán|mua", "vend|vente|ach", "sell|sold|sale|buy|purchas"),
    ("thuê|cho thuê", "lou|loc|bail", "rent|leas|landlord|tenan"),
    ("chủ nhà|bên cho thuê", "bailleur|propriét", "landlord|owner"),
    ("người thuê|bên thuê", "locatair|preneur", "tenan|lessee"),
    # who
    ("trẻ em|trẻ", "enfant|mineur", "child|minor"),
    ("học sinh|học viên", "élève|scolair", "pupil|student"),
    ("người lao động|nhân viên|công nhân", "salari|travailleur|employé|agent",
     "worker|employee|staff"),
    ("người sử dụng lao động|chủ sử dụng", "employeur", "employer"),
    ("hộ gia đình|hộ", "ménage|foyer|famille", "household|famil"),
    ("cư dân|người dân|dân cư", "habitant|résident|riverain", "resident|inhabitant|occupier"),
    ("hội đồng", "conseil", "council|board"),
    ("ủy ban", "comité|commission", "committee|commission"),
    ("tòa án|tòa", "tribuna|juge|juridic", "court|tribun|judge|magistrat"),
    ("cơ quan", "autorité|organisme|office|administration|service", "authorit|agency|bod|office"),
    ("giám đốc|người quản lý", "directeur|gérant|responsab|gestionnair",
     "director|manager|head|keeper|operator"),
    ("bệnh nhân|người bệnh", "patient|malade", "patient|ill|sick"),
    ("thuyền trưởng|thuyền|tàu", "navire|bateau|capitaine", "boat|ship|vessel|master"),
    ("xe|phương tiện", "véhicul|voiture|camion|autocar|conduc", "vehicle|truck|drive|driving"),
    ("tình nguyện viên|tình nguyện", "bénévol|volontair", "volunteer"),
    ("thành viên|hội viên|xã viên", "membre|adhérent|sociétair|associé", "member"),
    # what
    ("hồ sơ|giấy tờ", "dossier|pièce|document", "file|document|record|paper"),
    ("hóa đơn|biên lai|chứng từ", "reçu|facture|quittance|justificatif",
     "receipt|invoice|bill|voucher"),
    ("sách|tài liệu", "livre|ouvrage", "book"),
    ("đất|thửa đất", "terrain|sol|parcelle|terre", "land|ground|plot|soil"),
    ("nước", "eau", "water"),
    ("cây", "arbre|plant", "tree|plant"),
    ("chó|mèo|động vật|vật nuôi", "chien|chat|anima", "dog|cat|anima|pet"),
    ("rác|chất thải|thùng rác", "déchet|ordure|bac|poubelle",
     "waste|rubbish|garbage|refuse|contain|bin"),
    ("đường|phố|vỉa hè|lề đường", "rue|route|voie|trottoir|chauss|voirie",
     "road|street|footway|kerb|pavement|way"),
    ("nhà|nhà ở|chỗ ở", "logement|habitation|maison|résidence|domicile",
     "home|house|dwell|residen"),
    ("tiếng ồn|ồn", "bruit|sonore", "noise|sound"),
    ("chợ|quầy|gian hàng|sạp", "march|étal|emplacement|éventair", "market|stall|pitch"),
    ("danh sách|danh mục", "liste|registre", "list|regist"),
    ("đợt|lượt|chờ", "attent|file", "wait|queue"),
    ("mộ|mai táng|chôn", "tombe|sépult|inhum|conces|cimet", "grave|burial|buried|coffin"),
    ("bữa ăn|tiền ăn|ăn", "repas|nourrit|alimen", "meal|food"),
    ("trực|ca trực|ca", "service|garde|vacation", "duty|shift"),
    ("đến|tới|cập cảng|cập bến", "arriv|accost", "arriv"),
    ("khởi hành|rời", "départ|quitt", "depart|leav"),
    ("vắng mặt|nghỉ", "absen|congé", "absen|away|leave|holiday"),
    ("bỏ trống|trống", "vide|vacan|inoccup", "empty|vacan|unoccup"),
    ("mất|thất lạc", "perdu|perte|égar", "lost|loss|lose"),
    ("nước ngoài", "étrang", "abroad|foreign"),
    ("chiều cao|cao", "haut|hauteur", "high|height|tall|above"),
    ("chiều rộng|rộng", "large|largeur", "wide|width|narrow"),
    ("chiều dài|dài", "long|longueur", "long|length"),
    ("sâu|độ sâu", "profond", "deep|depth|below"),
    ("khoảng cách|cách", "distanc|éloign", "distance|far|from"),
    ("bay", "vol|aérien", "fly|flight|air"),
    ("hành khách", "passager|voyageur", "passenger"),
    ("cân nặng|khối lượng|nặng", "poids|pèse|masse", "weigh|heav|light"),
    ("tốc độ", "vitesse", "speed"),
    ("diện tích", "surface|superficie", "area|surface"),
    ("tuổi", "âge|âgé|ans", "age|aged|old"),
    ("vượt|quá", "dépass|excéd", "exceed|beyond|over"),
    ("tối thiểu", "minim", "minim"),
    ("tổng số|tổng", "total", "total"),
    ("đa số|phần lớn", "majorit", "majorit"),
    ("dân số", "population|habitants", "population|inhabitants"),
    ("ngân sách|kinh phí", "budget|crédit|financ", "budget|fund"),
    ("miễn phí|không thu", "gratuit|sans frais", "free|without charge|no charge"),
    ("muộn|trễ|chậm", "retard|tardi", "late|delay|overdue"),
    ("tai nạn|sự cố", "accident|incident", "accident|incident"),
    ("cháy|lửa", "incend|feu", "fire"),
    ("bệnh|dịch", "maladi|épidém|infect", "disease|ill|infect|epidem"),
    ("thuốc", "médicament|vaccin", "medicin|drug|vaccin"),
    ("bác sĩ|y tế", "médecin|médical|santé|sanit", "doctor|medical|health"),
    ("thi|kiểm tra|sát hạch", "examen|épreuve|concours", "exam|test"),
    ("đào tạo|tập huấn", "format|stage", "train|course"),
    ("năm|hằng năm", "année|annuel|civile", "year|annual|calendar"),
    ("tháng", "mois|mensuel", "month"),
    ("ngày", "jour", "day|daily"),
    ("tuần", "semaine|hebdo", "week"),
    ("đêm", "nuit|nuitée|nocturn", "night"),
    ("dữ liệu|thông tin", "donnée|informations", "data|information"),
    ("vi phạm", "infract|manqu|violation|contraven", "breach|violat|offen|infring|contraven"),
    ("lắp đặt", "install|pose", "install|plac|put"),
    ("dời|di dời|dọn", "enlèv|évacu|déplac|retir", "remov|clear|move|tow"),
    ("sửa chữa|khắc phục", "répar|remédi|remise en état", "repair|remed|fix|rectif"),
    ("chỗ|vị trí", "place|siège", "seat|place|space"),
    ("lớn|to", "grand|gros", "large|big|great"),
    ("nhỏ|bé", "petit", "small|little"),
    ("mới", "nouveau|nouvel|neuf", "new"),
    ("ngắn|ngắn ngày", "court|courte|brève", "short"),
    ("chính", "principa", "main|principal"),
)  # fmt: skip
_COGNATE = 5  # letters


def _begin(words: str, *, whole: bool) -> str:
    end = r"(?!\w)" if whole else r""
    listed = sorted(words.split("|"), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))}){end}"


def _compiled(place: int, *, whole: bool = False) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_begin(row[place], whole=whole), re.IGNORECASE) for row in ROWS)


_PATTERNS: dict[Language, tuple[re.Pattern[str], ...]] = {
    "vi": _compiled(0, whole=True),
    "fr": _compiled(1),
    "en": _compiled(2),
}


def concepts(text: str, language: Language) -> dict[int, list[str]]:
    """Numbers of the rows by the place where their word begins ("#4")."""
    found: dict[int, list[str]] = {}
    for name, pattern in enumerate(_PATTERNS[language]):
        for match in pattern.finditer(text):
            found.setdefault(match.start(), []).append(f"#{name}")
    return found


def cognate(word: str) -> str:
    """A word's beginning without accents.

    >>> cognate("Sécurité"), cognate("security")
    ('secur', 'secur')
    """
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))[:_COGNATE]
