"""Vietnamese: how directives, plans and regulations say who must do what by when."""

from __future__ import annotations

from assistant.norms.lexicon import Cue, Lexicon, compiled, cue_pattern, words
from assistant.norms.vietnamese_terms import CALENDAR

_ACTOR = words(
    "ủy_ban uỷ_ban ubnd hội_đồng hđnd bộ_trưởng bộ sở ban cục tổng_cục chi_cục vụ viện "
    "thủ_tướng phó_thủ_tướng chính_phủ quốc_hội chủ_tịch phó_chủ_tịch phó_giám_đốc"
    " phó_trưởng_phòng phó_trưởng phó_chánh giám_đốc tổng_giám_đốc "
    "thủ_trưởng trưởng_phòng trưởng_ban trưởng chánh_văn_phòng chánh_thanh_tra chánh phòng "
    "văn_phòng cơ_quan đơn_vị doanh_nghiệp tổ_chức cá_nhân công_ty tổng_công_ty tập_đoàn "
    "ngân_hàng kho_bạc công_an bộ_chỉ_huy thanh_tra tòa_án toà_án viện_kiểm_sát trung_tâm "
    "trường nhà_trường hiệu_trưởng hãng cảng_vụ người chủ_đầu_tư nhà_thầu hộ ngân_sách "
    "thường_trực mặt_trận hội liên_đoàn đoàn đảng_ủy tỉnh_ủy huyện_ủy thành_ủy cấp_ủy cán_bộ "
    "công_chức viên_chức chủ_sở_hữu chủ_sử_dụng tổ_trưởng tổ quỹ hợp_tác_xã đài báo bảo_hiểm "
    "bhxh kiểm_toán chủ_thể bên lãnh_đạo ban_quản_lý các_huyện các_cấp các_ngành "
    "công_dân cục_trưởng vụ_trưởng viện_trưởng nhà_nước bệnh_viện "
    "trạm_y_tế thành_viên bộ_phận thẩm_phán hội_thẩm kiểm_sát_viên chấp_hành_viên thư_ký đại_lý "
    "luật_sư bị_hại bị_can bị_cáo nhân_dân người_dân ubmttq điện_lực cửa_hàng kế_toán "
    "đại_biểu giáo_viên ủy_viên uỷ_viên phụ_huynh chi_nhánh cơ_sở quầy gia_đình khu_phố "
    "nhân_viên hạt_kiểm_lâm kiểm_lâm "
    "các_xã các_phường các_thị_trấn đồng_chí tư_lệnh bộ_tư_lệnh chi_hội chi_đoàn chi_bộ đảng_bộ "
    "hai_bên các_bên ban_điều_hành ban_chỉ_đạo ban_tổ_chức đội tiểu_ban trạm ban_giám_hiệu"
)
# "mỗi xã", "các trường": places and groups that act for themselves only when counted
_ACTOR = (
    rf"(?:{_ACTOR}|(?:(?<=mỗi )|(?<=từng )|(?<=các )|(?<=mọi )|^mỗi )(?:xã|phường|thôn|bản|tổ dân"
    r" phố|huyện|quận|tỉnh|thành phố|bến|địa phương)|chủ (?!yếu|trì|trương|động|nghĩa|quyền|đề|nhật"
    r"|chốt|đạo|quan|lực)[^\W\d_]{2,}"
    # a person, in minutes; what he says there is told, not asked
    r"|(?:ông|bà|anh|chị|đ/c)(?: (?-i:[A-ZĐÀ-Ỹ])[^\W\d_]{0,8}){1,4}(?!\w| (?:báo cáo|trình bày|phát"
    r" biểu|nêu|cho (?:rằng|biết|là)|đề nghị|đề xuất|chủ trì|kết luận|hỏi|trả lời|giải trình)))"
)
# words that begin like a body and are none: "ban hành", "trường hợp", "tổ chức hội nghị"
_NO_ACTOR = (
    r"(?!ban (?:hành|đầu|tháng|tuần|về)|cơ sở (?:dữ liệu|vật chất|hạ tầng|pháp lý|để|này)"
    r"|bộ (?:máy|luật|đội)|vụ (?:việc|án)|sở (?:hữu|dĩ)|báo cáo|trường hợp"
    r"|bên (?:cạnh|trong|ngoài)|hội (?:nghị|thảo|họp)|đoàn kết"
    r"|phòng(?:,(?! (?:ban|đơn vị|cơ quan|sở))| chống| ngừa| cháy)"
    r"|bảo hiểm (?:y tế|thất|xã hội(?! (?:tỉnh|huyện|thành phố|việt nam|khu vực|các|cơ sở)))"
    r"|tổ chức(?! (?:và |hoặc )?cá nhân| chính| xã| kinh| tín| đảng"
    r"| được| có| phải| không| này| sử|, cá nhân|,)|quỹ đất|trưởng thành|thanh tra(?:,| kiểm"
    r"| việc| định)|viện (?:phí|dẫn)|vụ thể)"
)
_ACTOR = _NO_ACTOR + _ACTOR
_VERB = words(
    "chủ_trì phối_hợp chịu_trách_nhiệm chỉ_đạo hướng_dẫn kiểm_tra đôn_đốc giám_sát theo_dõi "
    "báo_cáo ban_hành xây_dựng thực_hiện triển_khai tổ_chức bố_trí thẩm_định phê_duyệt "
    "quyết_định thống_nhất công_bố tiếp_nhận rà_soát tổng_hợp tham_mưu đề_xuất "
    "hoàn_thành tăng_cường đẩy_mạnh bảo_đảm đảm_bảo thông_báo niêm_yết công_khai cung_cấp "
    "cập_nhật quản_lý xem_xét giải_quyết xử_lý ra_quyết_định lấy_ý_kiến trả_lời phân_công "
    "đăng_ký kê_khai thanh_toán quyết_toán đánh_giá tuyên_truyền phổ_biến vận_động tập_huấn "
    "hoàn_trả chi_trả truy_thu chấn_chỉnh tiết_kiệm giữ_lại chấp_hành tuân_thủ lưu_trữ "
    "bàn_giao thu_hồi kiểm_soát phân_bổ "
    "ký_kết nghiên_cứu tập_trung căn_cứ điều_hành chuẩn_bị khẩn_trương chủ_động thường_xuyên "
    "liên_hệ đóng_góp phụ_trách sẵn_sàng kiểm_kê kịp_thời cắt_giảm đối_chiếu huy_động hỗ_trợ "
    "tạo_điều_kiện thanh_tra"
)
# "tổ chức" is also a body, "lập", "cấp", "giao" are also parts of nouns
_NOUN = r"tổ chức(?:,|;| (?:và |hoặc )?cá nhân| tín dụng| chính| kinh tế| xã hội| sử dụng| có)"
# "Hội đồng quản lý", "Ban kiểm soát", "cơ quan chủ trì": the verb is part of the name
_TITLE = (
    r"(?:(?<=hội đồng )|(?<=ban )|(?<=đội )|(?<=tổ ))(?:quản lý|kiểm soát|giám sát|thẩm định"
    r"|chỉ đạo"
    r"|điều hành|thanh tra)|(?:(?<=cơ quan )|(?<=đơn vị )|(?<=bộ phận ))(?:chủ trì|tiếp nhận"
    r"|quản lý"
    r"|kiểm tra|thanh tra|thẩm định|tham mưu)"
)
_SHORT = (
    r"(?:gửi|trình|nộp|cử|(?<!trong )(?<!theo )(?<!các )(?<!những )quy định(?! (?:tại|của|ở|trên"
    r"|này))|trả(?= (?:kết|hồ))|mở(?= lớp)"
    r"|lập(?= (?:kế|danh|hồ|phương|dự|báo|biên"
    r"|đề|quy))"
    r"|cấp(?= (?:giấy|phép|kinh|chứng|phát|kịp)))"
)
_MORE_VERBS = words(
    "gửi lập cấp giao trình cử nộp mở_lớp mở_rộng trả_kết_quả trả_hồ_sơ "
    "duy_trì nâng_cao phát_triển thiết_lập xin_phép thi_hành rút_ngắn kiểm_điểm làm_rõ "
    "tạo hình_thành khai_thác vận_hành sử_dụng mở thu chi trả phát_hành đào_tạo bồi_dưỡng "
    "khắc_phục ngăn_chặn phòng_ngừa xác_định quy_định phân_loại thống_kê tham_gia "
    "đề_nghị kiến_nghị khai_báo kiểm_định kiểm_kê mua bán cho_học_sinh cho_phép thành_lập "
    "đầu_tư cải_tạo sửa_chữa bảo_trì bảo_dưỡng bảo_vệ phục_vụ đón vệ_sinh cắt_giảm loại_bỏ "
    "chuẩn_hóa số_hóa kết_nối chia_sẻ đưa giảm tăng phấn_đấu tiếp_tục sắp_xếp củng_cố "
    "tiến_hành tiếp_thu chỉnh_sửa hoàn_thiện sửa_đổi bổ_sung ký xác_nhận chứng_nhận ghi "
    "giữ nhận giải_trình đăng_tải in_ấn kiện_toàn quán_triệt đôn_đốc lồng_ghép yêu_cầu "
    "phát_hiện tích_cực giao_nộp thường_xuyên huy_động cân_đối thẩm_tra điều_tra xét "
    "hoàn_trả truy_thu chi_trả chấn_chỉnh chăm_lo bồi_thường khẩn_trương vận_chuyển sao_lưu "
    "nhập rà chuyển đăng"
)
_ITEM_VERB = rf"(?:{_VERB}|{_MORE_VERBS})"
# verbs that are a duty only where the document gives orders
_WEAK_VERBS = words(
    "làm_việc mở_cửa chuyển_sang áp_dụng luân_phiên tải niêm_yết phát thẩm_tra viết trả in "
    "giúp làm_đầu_mối bàn_giao hoàn_chỉnh kiểm_đếm quét liên_hệ thu_gom "
)
# "khi có yêu cầu", not "sau khi", "trước khi"; "trường hợp" at the head of a clause only
_CONDITION = (
    r"(?<!\w)(?:(?:trừ|ngoại trừ|trong|đối với|chỉ trong) (?:các |những |một số )?trường hợp"
    r"|trừ khi|với điều kiện|miễn là|chỉ khi"
    r"|(?<!\w )(?<!các)trường hợp|nếu(?! (?:có\)|có,|trên))"
    r"|(?<!sau )(?<!trước )(?<!trong )(?<!ngay )(?<!đến )(?<!từ )(?<!ít )(?<!chỉ )(?<!trừ )"
    r"khi(?! nào| đó| thực hiện nhiệm vụ| tượng| hậu))(?!\w)"
)
# where what the verb acts on ends
_AFTER_OBJECT = (
    r"(?: (?:trước|sau|trong (?:thời|vòng|quý|tháng|năm|tuần|ngày|\d)|để|theo|tại|gửi|trình"
    r"|nhằm|vào|chậm nhất|muộn nhất|bằng|đến|cho|từ|khi|nếu|với|trên(?: địa bàn| cơ sở| cổng)?"
    r"|hằng|hàng (?:năm|tháng|quý|tuần|ngày)|định kỳ|ít nhất một lần|kịp thời|đầy đủ|đúng|xong|ra"
    rf"|của mình|(?:và|hoặc) (?:{_ITEM_VERB}|chịu))(?!\w)"
    rf"| về (?={_ACTOR}(?!\w))|(?<!lý)(?<!tự) do(?!\w))"
)
_DOCUMENT = r"(?:báo cáo|thông báo|quyết định|hướng dẫn|đề nghị|kiến nghị)"
_OBJECT = (
    r"(?:(?:có trách nhiệm|phải|tự|trực tiếp|chủ động|kịp thời|thường xuyên|tiếp tục|định kỳ"
    r"|khẩn trương|nghiêm túc|tích cực"
    r"|tổ chức(?= (?:thực hiện|triển khai|rà soát|kiểm tra|đóng)))[, ]+){0,3}"
    r"(?:chủ trì(?:,? phối hợp (?:với|cùng) [^;:\n]{3,120}?)?[, ]+(?=" + _ITEM_VERB + r"))?"
    rf"{_ITEM_VERB}(?:(?:, và|,| và) {_ITEM_VERB}| (?!{_DOCUMENT}){_ITEM_VERB}){{0,3}}"
    rf" (?P<object>(?!(?:được|bị|theo|tại|trước|sau|trong|để|với|về|cho|từ|khi|nếu|là|nghiêm túc"
    rf"|nhanh|tốt|ngay|đúng|kịp|đầy)(?!\w))(?:(?!{_AFTER_OBJECT})[^.;:,\n|]){{2,200}})"
)
_DAY = r"\d{1,2}(?: ?, ?\d{1,2}){0,3}(?: và \d{1,2})?"
_DATE = (
    r"(?:ngày (?:\d{1,2}|cuối cùng) (?:của )?tháng (?:cuối|đầu|thứ \w+)(?: (?:của )?)?"
    r"(?:(?:mỗi |hằng |hàng )?quý)?"
    rf"|(?:ngày )?{_DAY} ?[/-] ?\d{{1,2}}(?: ?[/-] ?\d{{4}})?(?!\d|/[A-ZĐ])"
    rf"|ngày {_DAY} tháng \d{{1,2}}(?: năm \d{{4}})?"
    r"|(?:hết |đầu |cuối |giữa )?(?:tháng \d{1,2}|quý (?:IV|I{1,3}|[1-4]))"
    r"(?: ?[/-] ?\d{4}| năm (?:\d{4}|học \d{4} ?- ?\d{4}))?"
    r"|ngày (?:cuối cùng )?\d{0,2} ?(?:của )?(?:hằng|hàng|mỗi) (?:tháng|quý|năm)"
    r"|(?:hết |đầu |cuối |giữa )?năm (?:học )?\d{4}|tuần (?:cuối|đầu"
    r"|thứ \w+)(?: tháng \d{1,2}(?:[/-]\d{4})?)?)"
)
_EACH = r"(?: ?,? ?(?:hằng|hàng|mỗi|của) (?:năm|quý|tháng)(?: (?:sau|trước|liền kề))?)?"
_MANY = r"(?:(?:các|mọi|mỗi|những|từng|toàn bộ|tất cả các) )?"
_SPAN = r"\d{1,3} (?:\([^)\n]{1,20}\) )?(?:giờ|ngày|tuần|tháng|năm|quý|phút)(?: làm việc)?"
_TIMES = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu)"
_OFTEN = (
    rf"(?:ít nhất |tối thiểu |không dưới |tối đa )?(?:{_TIMES} (?:lần|đợt|kỳ|lượt)(?: (?:mỗi"
    rf"|một|trong)"
    r" |/)(?:tuần|tháng|năm|quý|ngày)|(?:mỗi|một) (?:tuần|tháng|năm|quý|ngày)(?: (?:ít nhất"
    r"|tối thiểu"
    rf"|không dưới|không quá))? {_TIMES} (?:lần|đợt|lượt)|{_TIMES} (?:tuần|tháng|ngày|năm) một lần)"
    r"(?: cho đến hết [^.;:,|]{2,40})?"
)
_DEADLINES = (
    r"(?:vào |trước |chậm nhất )?(?:lúc )?\d{1,2} ?(?:giờ"
    r"|h)(?: ?\d{2})?(?: phút)?,? (?:ngày )?"
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[^.;:,|]{0,40}",
    rf"{_OFTEN}",
    rf"định kỳ {_TIMES} (?:tháng|năm|tuần|quý)",
    r"(?:chậm nhất|muộn nhất) (?:vào )?(?:đầu|cuối) [^.;:,|]{1,60}",
    rf"(?:chậm nhất|muộn nhất|xong|hoàn thành)? ?(?:là |vào )?"
    rf"(?:trước|đến hết|đến|từ nay đến(?: hết)?|không quá|chậm nhất(?: là| vào)?)"
    rf" (?:\d{{1,2}} ?(?:giờ|h)(?: ?\d{{2}})?(?: phút)?,? )?{_DATE}{_EACH}",
    rf"(?:chậm nhất|muộn nhất|trong (?:thời hạn|vòng|thời gian)|thời hạn|sau)"
    rf" (?:[^.;:,\d]{{0,25}} )?{_SPAN}(?:,? (?:kể từ|tính từ|trước|sau)[^.;:,|]{{0,120}})?",
    rf"(?:tối thiểu|ít nhất|trước ít nhất) {_SPAN} (?:trước|kể từ|sau)[^.;:,|]{{0,120}}",
    r"(?:chậm nhất|muộn nhất) [^.;:,|]{1,100}",
    rf"(?:vào|trong|từ) (?:ngày )?{_DATE}(?: (?:và|đến) {_DATE})?",
    r"định kỳ (?:\d+ (?:tháng|năm|tuần)(?: (?:một|1) lần)?|(?:hằng|hàng|mỗi) \w+|[\w ]{1,20} lần)",
    rf"trong {_SPAN}(?:,? (?:kể từ|tính từ|sau khi)[^.;:,|]{{0,120}})?",
    r"trước \d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)? (?:hằng|hàng|mỗi) ngày",
    r"(?:vào )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật) (?:tuần (?:này|tới|sau)|(?:hằng|hàng|mỗi)"
    r" tuần)",
    r"tại kỳ họp (?:gần nhất|(?:cuối|đầu|giữa) năm|thường lệ)[^.;:,|]{0,30}",
    r"(?:(?:vào )?(?:đầu|giữa|cuối) )?(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần|ngày|6 tháng)",
    r"(?:tại kỳ họp (?:gần nhất|[^.;:,|]{1,40})|ngay (?:sau khi|khi) [^.;:,|(]{1,80}"
    r"|ngay từ khâu [\w ]{1,20}?(?= và |[.;:,]|$)"
    r"|trong thời gian (?:nhanh|sớm|ngắn) nhất|sớm nhất có thể"
    r"|khi có (?:yêu cầu|lệnh|thông báo)[^.;:,|]{0,60})",
    r"(?:ngay trong|trong) (?:ngày|buổi|tuần|tháng|quý)(?: (?:này|tới|sau|làm việc))?(?![\w/]| \d)",
    r"(?:trước khi|sau khi) [^.;:,|]{1,80}",
    r"trước (?:\d{1,2}|một|hai|ba) (?:giờ|ngày|tuần|tháng)(?: làm việc)?(?! \w*\d)",
    r"trước (?:phiên họp|cuộc họp|kỳ họp|tết|khai giảng|mùa (?:mưa|khô|bão|lũ)|năm học"
    r"|giờ hành chính"
    r"|ngày khai|lễ)[^.;:,|]{0,50}?(?= để |[.;:,|]|$)",
    r"ngày \d{1,2} của tháng (?:đó|sau|kế tiếp|tiếp theo|liền kề)",
    r"(?:từng|theo) (?:tuần|tháng|quý|ngày)(?!\w)",
    r"khi (?:có [^.;:,|]{2,50}|[^.;:,|]{2,40} (?:đề nghị|yêu cầu)(?=[.;,]|$))",
    r"trong (?:suốt )?thời gian (?!qua|tới|này|vừa)[^.;:,|]{2,60}|trong (?:học kỳ|mùa) [^.;:,"
    r"|]{1,20}"
    r"|đến hết (?:năm|quý|tháng|mùa \w+)|kể từ ngày [^.;:,|]{2,60}|vào giờ cao điểm",
    r"(?<=báo cáo )ngay|(?<=\w )ngay(?=[.;,]|$)|ngay(?= (?:cho|về|với) )|ngay trong [^.;:,|]{2,30}",
)
_QUANTITY = (
    r"(?<![\w/.-])(?<!ngày )(?<!tháng )(?<!năm )\d{1,3}(?:[., ]\d{3})*(?:,\d+)?(?: ?-"
    r" ?\d+(?:,\d+)?)? ?"
    r"(?:\([^)\n]{1,24}\) )?"
    r"(?:%|phần trăm|triệu đồng|tỷ đồng|nghìn đồng|đồng|lần|ngày|tháng|năm|giờ|người|hộ|"
    r"xã|huyện|trường|văn bản|cuộc|thủ tục|dịch vụ|m2|m²|m3|km|ha|kg|tấn|bản|lớp|cơ sở|"
    r"đơn vị|hồ sơ|báo cáo|buổi|tiết|học sinh|cán bộ|biên chế|đoàn viên|cây|nhà ở|nhà|áo phao|chiếc"
    r"|xe|máy|công trình|dự án|mô hình|điểm|phường|thôn|bến)(?!\w)"
)
_CUES = (
    Cue("statement", "modal", r"(?:có|phát sinh|hết) hiệu lực(?: thi hành)?"),
    Cue(
        "definition",
        "modal",
        r"(?:được hiểu|được gọi)(?: như sau| là)|dưới đây gọi (?:tắt )?là",
    ),
    Cue("need_not", "modal", r"không (?:phải|bắt buộc|cần)(?! là)"),
    Cue("must_not", "impersonal", r"nghiêm cấm|(?<!\w )cấm(?! đường| địa)"),
    Cue(
        "must_not",
        "modal",
        r"không được(?: phép)?(?! (?:tính|coi|xem|hưởng|bảo đảm|đáp ứng))|không có quyền",
    ),
    Cue(
        "must",
        "assign",
        r"(?:giao|yêu cầu|đề nghị|kiến nghị|phân công|ủy quyền|uỷ quyền)(?: (?:cho|đối với"
        r"|với))?(?::)?"
        rf"(?= (?:các |đồng chí |toàn thể |lãnh đạo )?{_ACTOR}(?!\w))",
    ),
    Cue(
        "must",
        "modal",
        r"(?:có|chịu) (?:các |những )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền và nghĩa vụ)"
        r"(?:(?: và|,) (?:quyền hạn|trách nhiệm|nghĩa vụ))?(?: (?:chính |cụ thể "
        r"|như )?sau(?: đây)?)?|phải(?! (?:là|chịu (?:thuế|phạt)"
        r"|trả tiền thuê))"
        r"|cần(?: phải)?(?= (?:phải|" + _ITEM_VERB + r"))",
    ),
    Cue(
        "must",
        "agent",
        # "Lịch do Giám đốc quyết định.", not "đất do Nhà nước quản lý được …"
        rf"do(?= (?:các )?{_ACTOR}[^.;:,\n]{{0,80}} (?:quyết định|phê duyệt|ban hành|thực hiện"
        r"|quy định|chủ trì|chi trả|bảo đảm|nộp|công bố|thành lập"
        r"|tổ chức)[^.;:,\n]{0,60}(?:[.;]|$))"
        r"|được thực hiện bởi"
        # "Kết quả được Phòng Nội vụ trả chậm nhất 7 ngày": an office and a deadline make a duty
        rf"|được(?= (?:các )?{_ACTOR}[^.;:,\n]{{0,60}} {_ITEM_VERB}[^.;:\n]{{0,80}}"
        r" (?:chậm nhất|trong thời hạn|trong vòng|trước ngày|định kỳ)(?!\w))",
    ),
    Cue(
        "may",
        "modal",
        r"có (?:các |những )?quyền(?: sau(?: đây)?)?|được (?:phép|quyền)|có thể(?= (?:"
        + _ITEM_VERB
        + r"))",
    ),
    # "Mỗi năm giảm ít nhất 15 % …": a target that names nobody
    Cue(
        "must",
        "impersonal",
        r"(?:mỗi|hằng|hàng) năm(?=,? (?:cắt )?(?:giảm|tăng|đạt) (?:ít nhất|tối thiểu|trên|từ) \d)",
    ),
    Cue("may", "impersonal", r"khuyến khích"),
)

LEXICON = Lexicon(
    language="vi",
    cues=_CUES,
    cue=cue_pattern(_CUES),
    subordinate=compiled(
        r"(?:\b(?:nếu|khi|trường hợp)(?:(?!\bthì\b)[^,;:]){0,60}|\b(?:nếu|khi|trường hợp|nhằm"
        r"|để|việc|những|số|vì|do|cần thiết|đối tượng|thủ tục)"
        r"|\bmà [^,;:]{0,30}|"
        r"\bvới (?:các )?(?:cơ quan|đơn vị|bộ phận|tổ chức|người)|"
        r"\b(?:đã|được|bị|chưa|số tiền|khoản|nội dung|vấn đề|(?<=\w )hồ sơ|công việc|biện pháp)) ?$"
    ),
    adverbial=compiled(
        r"(?:trong|trường hợp|khi|nếu|đối với|sau|trước|để|căn cứ|theo|chậm nhất|định kỳ|hằng"
        r"|hàng|mỗi (?:năm|quý|tháng|tuần|ngày|kỳ|đợt|lần|khi)|"
        r"đến|từ|tại|trên|ngoài|nhằm|vào|do|vì|tùy|tuỳ|quá|bên cạnh|ngày|quý|tháng|năm|riêng"
        r"|muộn nhất|"
        r"khoản|điểm|chậm|tối thiểu|ít nhất|kể từ|cùng với|đồng thời|trong đó|xét|với)(?!\w)"
    ),
    late_subject=compiled(rf"(?:\bthì +|, +)(?=(?:các )?{_ACTOR}\b)"),
    actor=compiled(rf"{_MANY}{_ACTOR}(?!\w)"),
    unfit=compiled(
        r"(?<!\w)(?:cộng hòa xã hội|kính|trân trọng|đã|được|bị|sẽ|đang|mà|theo|hoạt động|nhằm|gồm"
        r"|nào|trường hợp|sau đây|như sau|(?<!hàng )không|chưa|là|có|nếu"
        r"|khi|để|và các nội dung)(?!\w)|:"
        # "Chủ tịch yêu cầu:" asks others
        r"|(?<!\w)(?:yêu cầu|kết luận|đề nghị|thống nhất|chỉ thị|quyết định|hướng dẫn"
        r"|thông báo|kiến nghị)$"
    ),
    # "Người sưu tầm tài liệu": the verb tells who is meant, not what is due
    bare=compiled(r"(?:những |các )?người(?!\w)"),
    nobody=compiled(r"không (?:ai|một)(?!\w)"),
    pronoun=compiled(
        r"(?:cơ quan|đơn vị|tổ chức|người|doanh nghiệp) (?:này|nói trên|nêu trên)(?!\w)"
    ),
    verb=compiled(rf"(?<!\w)(?!{_NOUN})(?!{_TITLE})(?:{_SHORT}|{_VERB})(?!\w)"),
    future=compiled(r"(?!)"),
    item_verb=compiled(
        rf"(?:(?:định kỳ (?:\d+ tháng|hằng \w+|hàng \w+)|thường xuyên|kịp thời|nên|cần|sớm|phải"
        r"|chủ động|tích cực|trực tiếp|tiếp tục|định kỳ|"
        rf"hằng năm|hàng năm|khẩn trương|nghiêm túc)[, ]+){{0,2}}(?!{_TITLE}){_ITEM_VERB}(?!\w)"
    ),
    adverb=compiled(
        r"(?: (?:tự|trực tiếp|chủ động|kịp thời|thường xuyên|tiếp tục|định kỳ|hằng năm|hàng năm"
        r"|cùng nhau|cùng|sớm|vui lòng|cần|sẽ|nên|nhanh chóng|nghiêm túc"
        r"|đồng thời|khẩn trương|tích cực))+$"
    ),
    name=compiled(r"(?!)"),
    doer=compiled(r"(?!)"),
    to_do=compiled(r"(?!)"),
    towards=compiled(r" *(?:cho |đối với )?"),
    aside=compiled(r"(?<!\w)(?:mà|khi|nếu)(?!\w)"),
    link=compiled(r" *(?:là cơ quan |có trách nhiệm |phải |, |: *)?"),
    passive=compiled(r" +(?:được|bị) "),
    agent=compiled(
        rf"(?<!\w)(?:do|được|bị) +((?:các )?{_ACTOR}[^.;:,\n]{{0,120}}?) +{_VERB}(?!\w)"
    ),
    charge=compiled(
        r"(?:trách nhiệm(?: và (?:quyền hạn|nghĩa vụ))?|nhiệm vụ(?:(?: và|,) (?:quyền hạn"
        r"|trách nhiệm))?|"
        r"nghĩa vụ|quyền(?: hạn)? và (?:nghĩa vụ|trách nhiệm))(?: của)? +|đối với +"
    ),
    preamble=compiled(
        r"(?:[^.;\n]{3,60} (?:xin )?thông báo (?:để |đến )[^.;\n]{3,100} biết|"
        r"căn cứ (?!vào tình hình)|xét(?: đề nghị| tờ trình)|theo đề nghị của|sau khi xem xét"
        r"|kính gửi|nơi nhận|"
        r"thực hiện (?:nghị quyết|quyết định|công văn|chỉ thị) số|cộng hòa|số ?:|"
        r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^.;:\n]{0,40}"
        r" (?:điều|khoản|điểm|chương|mục|phụ lục) )"
    ),
    reminder=compiled(r"(?:đề nghị )?lưu ý(?: rằng|:) +"),
    makes=compiled(r"(?!)"),
    contents=compiled(r" (?:ghi|nêu|thể hiện|kèm theo|được|gửi|nộp|lập|báo cáo)(?!\w)"),
    owner=compiled(rf"(?:của |(?=các ))(?={_MANY}{_ACTOR})"),
    disagree=compiled(r"(?!)"),
    cleft=compiled(r"(?!)"),
    reasons=None,
    idle=compiled(
        r"có hiệu lực|hết hiệu lực|được áp dụng|áp dụng (?:đối với|cho)|phải (?:có|bao gồm|là|đủ|"
        r"từ|chịu|bằng|tương|rõ|đáp ứng)(?! (?:kế hoạch|văn bản|báo cáo))|được coi|được xem"
        r"|chủ trì (?:cuộc họp|hội nghị|buổi|phiên)(?!\w)"
        r"|quyết định này thay thế|chịu trách nhiệm (?:hữu hạn|hình sự|dân sự)"
    ),
    deadlines=tuple(compiled(rf"(?<!\w){pattern}") for pattern in _DEADLINES),
    deadline_end=compiled(r"(?!)"),
    date=compiled(_DATE),
    quantity=compiled(_QUANTITY),
    of_what=compiled(
        r" (?!(?:được|phải|trước|trong|vào|so|ngay|đến|theo|và|hằng|hàng|mỗi|để|của|trở|cho|từ|khi"
        r"|nếu|là|với|tại|trên|một|trên)(?!\w))[^\W\d_][^.;:,()\n|]{1,40}?"
        r"(?= (?:được|phải|trước|trong|vào|so|ngay|đến|theo|và|hằng|hàng|mỗi|để|của|trở)(?!\w)"
        r"|[.;:,()\n|]|$)"
    ),
    comparator=compiled(
        r"(?:ít nhất|tối thiểu|tối đa|nhiều nhất|không quá|không dưới|trên|dưới|từ|đạt|thêm|giảm"
        r"|tăng|"
        r"trở lên|đến|khoảng|hơn|bình quân|còn|thấp nhất|cao nhất)(?: (?:là|bằng|đạt|khoảng|thêm"
        r"|được))? $"
    ),
    basis=compiled(
        r"(?:theo|quy định tại|căn cứ|tại) (?:quy định (?:tại|của) )?"
        r"(?:(?:điểm|khoản|điều) \w{1,4}[, ]+(?:và )?){0,5}(?:của )?"
        r"(?:(?:bộ )?luật|nghị định|thông tư|nghị quyết|quyết định|chỉ thị|kết luận|pháp lệnh"
        r"|điều) [^.;:,\n]{1,80}"
    ),
    columns=(
        (
            "who",
            compiled(
                r"trách nhiệm|(?:cơ quan|đơn vị) (?:chủ trì|thực hiện)|chủ trì|người thực hiện"
                r"|phụ trách"
            ),
        ),
        (
            "deadline",
            compiled(
                r"thời (?:gian|hạn)(?! (?:bảo quản|lưu|giải quyết))|hạn (?:hoàn thành|chót)|tiến độ"
            ),
        ),
        ("what", compiled(r"nhiệm vụ|công việc|nội dung|hoạt động|giải pháp|việc")),
        ("target", compiled(r"chỉ tiêu|mục tiêu")),
    ),
    law=compiled(r"(?m:^)điều \d"),
    report=compiled(r"đoàn kiểm toán|kết quả (?:đạt được|thực hiện)|tồn tại, hạn chế"),
    ordering=compiled(
        r"(?m:^) *(?-i:QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|HƯỚNG DẪN|NGHỊ QUYẾT|THÔNG TƯ"
        r"|NGHỊ ĐỊNH|NỘI QUY|PHƯƠNG ÁN|GIẤY MỜI|CÔNG ĐIỆN|CHƯƠNG TRÌNH|QUY TRÌNH|ĐỀ ÁN|LUẬT"
        r"|KẾT LUẬN|THÔNG BÁO KẾT LUẬN)|(?m:^) *(?:v/v|kính gửi|kết luận của)(?!\w)"
    ),
    telling=compiled(r"(?m:^) *(?-i:BÁO CÁO|TỜ TRÌNH|BIÊN BẢN|THÔNG TIN|BẢN TIN)"),
    orders=compiled(
        r"(?:(?:các |một số )?(?:nhiệm vụ|giải pháp|kiến nghị|khuyến nghị|đề xuất|biện pháp"
        r"|phương hướng"
        r"|yêu cầu|trách nhiệm|phân công|tổ chức thực hiện|điều khoản thi hành|chuẩn bị|kết luận)"
        r"|chế độ báo cáo|giao nhiệm vụ)(?!\w)"
    ),
    tells=compiled(
        r"(?:khái quát|tình hình|đặc điểm|thực trạng|hiện trạng|bối cảnh|ưu điểm|khuyết điểm"
        r"|hạn chế"
        r"|tồn tại|nguyên nhân|kết quả|đánh giá|nhận định|nhận xét|sự cần thiết|quá trình|căn cứ"
        r"|những (?:kết quả|hạn chế|tồn tại)|việc thực hiện|thành phần|giải thích từ ngữ"
        r"|phạm vi điều chỉnh)(?!\w)"
    ),
    quoted=compiled(
        r"(?:theo|được|đã) (?:quy định|luật|nghị định|thông tư|nghị quyết)|(?:luật|nghị định"
        r"|thông tư|nghị quyết)[^.;]{0,60} quy định|liên đới"
    ),
    calendar=CALENDAR,
    condition=compiled(_CONDITION),
    object=compiled(_OBJECT),
    present=compiled(
        rf" (?-i:(?=[a-zđ]))(?:(?:sẽ|cần|nên|tự|cùng|trực tiếp|chủ động|sớm|cùng nhau"
        rf"|vui lòng) )*(?!{_TITLE})(?:{_ITEM_VERB}|{_WEAK_VERBS})(?!\w)"
    ),
    lead=compiled(
        r"(?:(?:riêng |đối với |kể từ |trước |sau |trong |từ |hằng |hàng |mỗi |định kỳ "
        r"|vào )[^,;:]{2,120},"
        r"|(?:(?:trong )?trường hợp|khi|nếu|hồ sơ|[^;:]{2,60} (?:quá hạn|không có mã"
        r"|chưa đầy đủ|tái phạm))"
        r"(?: [^;:]{2,160}?)?(?: thì|,)) +(?:đề nghị )?"
    ),
    refrain=compiled(
        r"(?:tuyệt đối |kiên quyết )?không(?: được)?(?: (?:tự ý|tùy tiện))?"
        rf" (?:{_ITEM_VERB}|{_WEAK_VERBS}|[^\W\d_]+ [^\W\d_]+)(?!\w)|nghiêm cấm "
    ),
    done=compiled(
        r" (?:chỉ (?:được )?|phải (?:được )?|được )(?=(?:trả|gửi|tiếp nhận|quét|ký|niêm yết"
        r"|công khai|lưu|giải quyết"
        r"|trả lời|cập nhật|chuyển|thực hiện|báo cáo|thông báo|công bố|sử dụng|cấp|gia hạn|bảo quản"
        r"|đính chính|xử lý|kiểm tra|đánh giá|lập|thanh toán|quyết toán|rà soát|bố trí|phê duyệt"
        r"|hoàn thành|đăng tải|giao|nộp|bàn giao|ghi|hủy|tiêu hủy|áp dụng|tổ chức)(?!\w))"
    ),
    recipients=compiled(r"(?:kính gửi|nơi nhận)"),
    deed=compiled(
        r"(?:(?P<always>;) +(?:và |đồng thời )?|(?P<and>(?<=\w),? và) +"
        r"|(?P<comma>,) +(?:sau đó |đồng thời )?)"
        rf"(?=(?:(?:tuyệt đối )?không |nghiêm cấm |chịu |kịp thời |báo (?!cáo)|nộp |phấn đấu "
        rf"|trực tiếp )*"
        rf"(?:{_ITEM_VERB}|{_WEAK_VERBS}|trách nhiệm|miễn|chấm dứt|nêu)(?!\w))"
        r"|(?P<semicolon>;) +(?=(?:\S+ ){3})"
    ),
    goes_with=compiled(
        r"(?:(?P<tail>bảo đảm|đảm bảo|hoàn thành|xong)|gửi|trình|báo cáo|tổng hợp|chuyển"
        r"|phối hợp|quản lý|đề xuất"
        r"|tham mưu|triển khai|thực hiện|tổ chức (?:thực hiện|giám sát)|ghi rõ|trả|đôn đốc"
        r"|theo dõi|giám sát)(?!\w)"
    ),
    announces=compiled(
        r"(?P<asks>(?:hướng dẫn|kiến nghị|đề nghị|yêu cầu|chỉ thị|thông báo|kết luận"
        r"|báo cáo)(?: [^.;:]{0,40})?)|"
        r"(?:chủ trì,? )?(?:phối hợp (?:chặt chẽ )?(?:với|cùng) [^.;:]{2,160}|chủ trì)?"
        r"(?:,? *(?:tổ chức |tập trung |khẩn trương |nghiêm túc )*(?:thực hiện|triển khai|chỉ đạo)"
        r"(?: thực hiện)? (?:tốt |ngay )?(?:các |một số )?(?:nhiệm vụ|nội dung|công việc|giải pháp"
        r"|biện pháp|yêu cầu)[^.;:]{0,40})?(?:như sau|sau đây|sau)?"
    ),
    coordinate=compiled(
        r"; +(?:và )?| và (?=(?:phải|có trách nhiệm"
        r"|giữ lại|báo cáo|trình|gửi|công bố|thông báo|hoàn thành) )"
    ),
)
