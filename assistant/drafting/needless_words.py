"""What clauses that ask nothing are made of, one table per language.

``everybody``: actors that name nobody in particular. ``modal``: what may stand between an actor and
its action. ``predicate``: at the head of an action, what can be neither done nor checked.
``concrete``: words that give such a clause something to do after all. ``apart``: headings under
which a text says what it is for. A space stands for any white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.types import Language


@dataclass(frozen=True, slots=True)
class Idle:
    """The compiled tables of one language; see the module."""

    everybody: re.Pattern[str]
    predicate: re.Pattern[str]
    concrete: re.Pattern[str]
    apart: re.Pattern[str]
    modal: re.Pattern[str]
    names: frozenset[str] = frozenset()  # capitals that name no body in particular


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", r"\s").replace("'", "['’]"), re.IGNORECASE)


# "Tổ chức phối hợp" alone is a verb
_VI_NO_VERB = r"(?!tổ chức(?!(?:,| và| hoặc) (?:cá nhân|đơn vị|cơ quan|doanh nghiệp)))"
_VI_BODY = (
    r"(?:(?:các |mọi |từng |mỗi |tất cả (?:các )?|toàn thể |những )?(?:cơ quan|đơn vị|ban|sở|ngành"
    r"|cấp|địa phương|tổ chức|cá nhân|đoàn thể|phòng|bộ phận|cán bộ|công chức|viên chức"
    r"|người lao động|người dân|lực lượng|doanh nghiệp|lãnh đạo|thủ trưởng|ủy ban nhân dân các cấp"
    r"|cấp ủy|chính quyền|thành viên|đảng viên))"
)
_VI_OF = (
    r"(?: (?:(?:có )?liên quan|chức năng|nhà nước|chuyên môn|hữu quan|các cấp|địa phương"
    r"|trên địa bàn(?: (?:tỉnh|thành phố|huyện|xã))?|trong toàn (?:tỉnh|ngành)|trực thuộc"
    r"|thuộc (?:tỉnh|ngành)))*"
)
_VI_ADVERB = (
    r"(?:(?:cần|phải|tiếp tục|chủ động|tích cực|thường xuyên|khẩn trương|nghiêm túc|không ngừng"
    r"|từng bước|kịp thời|luôn|hết sức|thực sự)[, ]+){0,3}"
)
_FR_BODY = (
    r"(?:(?:les|l'ensemble des|tous les|toutes les|chacun des|chacune des|chaque|différents) ?"
    r"(?:différents |divers |autres )?(?:services?|administrations?|collectivités?|acteurs?|agents?"
    r"|parties prenantes|partenaires|organismes?|établissements?|intervenants|personnels"
    r"|directions?|structures)|chacun|tous|chacune|les uns et les autres)"
)
_FR_OF = (
    r"(?: (?:concernée?s?|compétente?s?|publi(?:cs?|ques?)|de l'État|intéressée?s?|impliquée?s?"
    r"|territoriale?s?|associée?s?|locale?s?|locaux|administratifs))*"
)
_EN_BODY = (
    r"(?:(?:all|each|every|the|both|any) ){0,2}(?:(?:relevant|public|competent|concerned|local"
    r"|other|participating|government|interested|various|administrative) ){0,2}(?:agenc(?:y|ies)"
    r"|departments?|authorit(?:y|ies)|bod(?:y|ies)|staff|employees?|stakeholders?|services?"
    r"|offices?|partners?|officials?|institutions?|units?|everyone|organi[sz]ations?|colleagues)"
)
_EN_OF = r"(?: (?:concerned|involved|at all levels|across government|of the administration))*"

_FR_SOFT = (
    r"(?:coopérer|collaborer|travailler|coordonner|se coordonner|se concerter|favoriser|renforcer"
    r"|améliorer|promouvoir|faciliter|développer|encourager|contribuer|entretenir|cultiver"
    r"|œuvrer|dialoguer|échanger)"
)
_FR_SOFT_NOUN = (
    r"(?:coopération|coordination|collaboration|concertation|articulation|cohérence|synergies?"
    r"|dialogue|échanges|partenariats?|fluidité|esprit|communication|culture|complémentarité"
    r"|dynamique|entente|confiance|transversalité|mobilisation|sensibilisation|relations)"
)
_FR_GOOD = (
    r"(?:(?:la|le|les|l'|une?|des|du|de la|de l'|aux?|leurs?|toute) ?)?(?:(?:bonne?s?|meilleure?s?"
    r"|parfaite?|étroite?|pleine|réelle|véritable|plus grande|nécessaire|indispensable) ){0,2}"
)
_EN_SOFT_NOUN = (
    r"(?:co-?operation|co-?ordination|collaboration|awareness|communication|partnerships?|dialogue"
    r"|culture|relations(?:hips)?|synerg(?:y|ies)|understanding|spirit|working relationships?"
    r"|team ?work|engagement|cohesion|mutual (?:trust|respect|support))"
)
_EN_GOOD = (
    r"(?:(?:a|an|the|their|its|good|close|closer|better|greater|effective|mutual|strong|positive"
    r"|stronger|constructive|improved|open|general|public|regular|working) ){0,4}"
)
_EN_TOGETHER = (
    r"(?:(?:closely|effectively|constructively|fully|actively|harmoniously) ){0,2}(?:with (?:one"
    r" another|each other|(?:all )?(?:other |relevant )+(?:agencies|departments|bodies|partners"
    r"|stakeholders|authorities|services))|together|in a spirit|where(?:ver)? possible"
    r"|as (?:far as|closely as) possible|among themselves|in a coordinated)"
)
_EN_JOIN = r"(?:co-?operate|collaborate|co-?ordinate|liaise|work)"
_EN_FOSTER = (
    r"(?:promote|foster|encourage|enhance|strengthen|support|develop|maintain|improve|raise|build"
    r"|nurture|ensure)(?: and (?:promote|foster|encourage|enhance|strengthen|support|develop"
    rf"|maintain|improve))? {_EN_GOOD}{_EN_SOFT_NOUN}"
)

IDLE: dict[Language, Idle] = {
    "vi": Idle(
        everybody=_compiled(rf"{_VI_NO_VERB}{_VI_BODY}{_VI_OF}"
            rf"(?:(?:,| và|, và| hoặc) {_VI_BODY}{_VI_OF}){{0,6}}"),
        predicate=_compiled(
            _VI_ADVERB + r"(?:"
            r"(?:(?:tăng cường|đẩy mạnh|duy trì|thực hiện tốt|làm tốt|bảo đảm|đảm bảo"
            r"|nâng cao)(?: hơn"
            r" nữa)? )?(?:(?:sự|công tác|việc|mối quan hệ"
            r"|hiệu quả) )*phối(?: kết)? hợp(?! liên ngành)"
            r"|(?:nâng cao|phát huy|đề cao|nêu cao|tăng cường)(?: hơn nữa)?(?: và (?:nâng cao|phát"
            r" huy))? (?:nhận thức|ý thức|tinh thần|trách nhiệm|vai trò|truyền thống|năng lực"
            r"|hiệu quả|chất lượng|hiệu lực)"
            r"|(?:quan tâm|chú trọng|coi trọng|chăm lo)(?!\w)"
            r"|(?:tăng cường|đẩy mạnh)(?: hơn nữa)? (?:công tác |sự |việc )?(?:lãnh đạo|chỉ đạo"
            r"|tuyên truyền|trao đổi|hợp tác|đoàn kết|giáo dục|vận động|quản lý nhà nước)"
            r"|(?:phấn đấu|nỗ lực|cố gắng)(?!\w)"
            r"|tạo (?:mọi )?điều kiện thuận lợi"
            r"|(?:giữ gìn|giữ vững|tăng cường|củng cố) (?:sự )?đoàn kết"
            r"|quán triệt sâu sắc)"
        ),
        concrete=_compiled(
            r"(?<!\w)(?:báo cáo|hồ sơ|giấy|kinh phí|ngân sách|thủ tục|xử lý|kiểm tra|thanh tra"
            r"|giải quyết|ban hành|cấp (?!ủy|trên|dưới)|nộp|gửi|(?<!quá )trình|cung cấp"
            r"|công khai|công bố"
            r"|niêm yết|phê duyệt|thẩm định|lập|bố trí|danh sách|kế hoạch|quy chế|mức|phí|lệ phí"
            r"|phạt|hội nghị|họp|lớp|tập huấn|đào tạo|bồi dưỡng|tiếp nhận|trả|ký|cử|định kỳ"
            r"|cơ sở dữ liệu|phần mềm|số liệu|văn bản|theo quy định|theo đúng|xây dựng|thành lập"
            r"|hoàn thành|khắc phục|thu hồi|bàn giao|quyết định|phương án|dự án|đề án|chính sách"
            r"|chế độ|bồi thường|hỗ trợ|đầu tư|mua sắm|tuyển|khen thưởng|kỷ luật|cưỡng chế"
            r"|điều \d|nếu|trường hợp|khi có|tổ chức (?:thực hiện|các|thi|kiểm)|hướng dẫn"
            r"|rà soát|thống kê|kê khai|đăng ký|giám sát|tiếp công dân|thu hút|điều tra|truy)(?!\w)"
        ),
        apart=_compiled(
            r"mục đích|mục tiêu|nguyên tắc|quan điểm|phạm vi|đối tượng|giải thích|khen thưởng"
            r"|hiệu lực|tình hình|kết quả"
        ),
        modal=_compiled(r"(?:có trách nhiệm|phải|cần|luôn)"),
        names=frozenset({"Nhà", "Nhân", "Đảng"}),
    ),
    "fr": Idle(
        everybody=_compiled(rf"(?:{_FR_BODY}{_FR_OF}|il|on)"
            rf"(?:(?:,| et|, et) {_FR_BODY}{_FR_OF}){{0,5}}"),
        predicate=_compiled(
            r"(?:(?:de |d'|à )?(?:"
            rf"(?:(?:s'efforcent?|s'efforcer|s'efforceront|s'efforcera)(?: toujours)? (?:de |d')"
            rf"|(?:s'attachent?|s'attacher|s'attacheront|s'attachera) à |(?:cherchent?|chercher) à"
            rf" |(?:tâchent?|tâcher|tentent?|tenter) de )(?:mieux )?{_FR_SOFT}"
            rf"|(?:veill(?:ent?|er|eront|era)(?: ensemble| particulièrement)? (?:à |aux? )"
            rf"|(?:s'assur"
            rf"(?:ent?|er)|assur(?:er|ent)) (?:de )?){_FR_GOOD}{_FR_SOFT_NOUN}"
            rf"|(?:favoris|encourag|renforc|amélior|développ|facilit|cultiv|consolid|conforter?"
            rf"|conserv"
            rf"|entretenir|entretienn|promouv|promouvoir)(?:er|e|ent|ir"
            rf"|oir)? {_FR_GOOD}{_FR_SOFT_NOUN}"
            rf"|(?:contribu(?:ent?|er)|particip(?:ent?|er)|œuvr(?:ent?|er)|concour(?:ent?"
            rf"|ir)) (?:à |pour"
            rf" |aux? ){_FR_GOOD}{_FR_SOFT_NOUN}"
            r"|(?:collabor|coopèr|coopér|travaill|se coordonn|se concert|dialogu)(?:ent|er|eront)"
            r" (?:étroitement|ensemble|en bonne intelligence|de concert|entre (?:eux|elles)"
            r"|en (?:étroite|bonne|parfaite)|dans un esprit|autant que possible|pleinement|mieux)"
            r"|(?:port|accord|prêt)(?:er|ent|e) (?:une|toute l') ?(?:attention|importance)"
            r"|(?:rest|demeur)(?:er|ent) (?:particulièrement )?(?:attentifs?|mobilisés|vigilants?)"
            r"|(?:se mobilis)(?:er|ent)(?! (?:en cas|dès)))(?!\w))"
        ),
        concrete=_compiled(
            r"(?<!\w)(?:rapports?|dossiers?|listes?|registres?|plans?|conventions?|décisions?"
            r"|arrêtés?"
            r"|procédures?|autorisations?|transm\w+|publi(?:e|er|ent|ée?s?)|notifi\w+|communiqu\w+"
            r"|inform(?:e|er|ent|és?)|réunions?|comités?|délais?|mois|jours?|formations?|contrôles?"
            r"|budgets?|crédits?|euros?|sanctions?|déclarations?|formulaires?|sites?|plateformes?"
            r"|répon\w+|conformément|prévue?s?|mentionnée?s?|modalités|désign\w+|référent\w*"
            r"|guichets?|données|fichiers?|lorsque|lorsqu'|en cas|sous réserve|si|établi\w*|fix\w+"
            r"|remet\w*|adress\w+|signal\w+|alert\w+|tarifs?|redevances?|article|sécurité"
            r"|hygiène|secours|subventions?|financ\w+|indemni\w+|évalu\w+|charte|protocole)(?!\w)"
        ),
        apart=_compiled(
            r"objet|objectifs?|principes?|finalités?|buts?|champ d'application|définitions?"
            r"|missions?"
            r"|exposé des motifs|préambule"
        ),
        modal=_compiled(r"(?:doi(?:t|vent)|devr(?:a|ont))"),
        names=frozenset({"État"}),
    ),
    "en": Idle(
        everybody=_compiled(rf"{_EN_BODY}{_EN_OF}(?:(?:,| and|, and) {_EN_BODY}{_EN_OF}){{0,5}}"),
        predicate=_compiled(
            r"(?:(?:to )?(?:(?:at all times|always|actively|continually|where possible|as far as"
            r" possible),? )?(?:"
            rf"(?:endeavou?r|strive|seek|try|aim|make every effort|use (?:their"
            rf"|its) best endeavou?rs"
            rf"|do their best|be encouraged|be committed) to (?:{_EN_JOIN}(?! (?:on|to)(?!\w))"
            rf"|{_EN_FOSTER})|{_EN_JOIN} {_EN_TOGETHER}|{_EN_FOSTER}"
            r"|(?:pay|give) (?:particular|special|close) attention to"
            r"|(?:be|remain) (?:mindful|vigilant|attentive|committed to)"
            r"|attach (?:great|particular|due) importance to|bear in mind)(?!\w))"
        ),
        concrete=_compiled(
            r"(?<!\w)(?:reports?|plans?|registers?|lists?|records?|forms?|notices?|permits?"
            r"|licen[cs]es?"
            r"|fees?|publish\w*|notif\w+|submit\w*|issues?|provid\w+|prepar\w+|appoint\w*|meetings?"
            r"|committees?|training|inspect\w*|budgets?|penalt\w+|applications?|procedures?"
            r"|in accordance|under|specified|prescribed|information|data|memorand\w+|agreements?"
            r"|if|where an?|when|unless|in the event|funding|grants?|standards?|programmes?"
            r"|programs?"
            r"|polic(?:y|ies)|investigat\w+|enforce\w*|prosecut\w+|emergenc\w+|safety|websites?"
            r"|campaigns?|guidance|designat\w+|contact point|share|exchange|good faith)(?!\w)"
        ),
        apart=_compiled(
            r"purpose|objectives?|aims?|principles?|scope|interpretation|definitions?|objects"
            r"|vision"
            r"|values|mission|background|findings|introduction"
        ),
        modal=_compiled(
            r"(?:shall|must|should|will|(?:are|is) (?:expected|encouraged) to|ought to)"
        ),
        names=frozenset(),
    ),
}  # fmt: skip
