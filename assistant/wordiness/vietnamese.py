"""Vietnamese: empty sentences and introductions, wordy phrases, doublets, "việc" before a verb."""

from __future__ import annotations

from assistant.wordiness.rows import Wordy, rows

FREE = (
    r"(?:cũng )?(?:cần|phải) (?:lưu ý|nhấn mạnh|nhắc lại)(?: thêm)? rằng,? ",
    r"có thể (?:nói|khẳng định|thấy) rằng,? ",
    r"như (?:chúng ta )?đã biết, ",
    r"trong (?:bối cảnh|giai đoạn|tình hình|điều kiện) hiện nay, ",
    r"nhìn chung, ",
)
# a purpose or a frame without a figure in it, before a body that acts; it may hold commas
FRAMES = (
    r"(?:nhằm|để)(?: mục đích)? (?:tiếp tục )?(?:nâng cao|đẩy mạnh|tăng cường|phát huy)"
    r"(?: hơn nữa)? [^;:.\n\d“”«»\"]{3,160}?, ",
    r"(?:nhằm|để) khắc phục (?:những |các )?(?:tồn tại|hạn chế|khó khăn|bất cập)"
    r"[^;:.\n\d“”«»\"]{0,60}?, ",
)
_MUCH = r"(?:rất |hết sức |vô cùng |đặc biệt )?"
# a whole sentence about nothing that can be done or checked: nothing of it is lost
EMPTY = (
    rf"là (?:một )?(?:trong những )?nhiệm vụ {_MUCH}quan trọng[^.;:\d]{{0,80}}\.$",
    r"là (?:một )?(?:xu thế tất yếu|nhiệm vụ có ý nghĩa)[^.;:\d]{0,80}\.$",
    rf"^[^.;:\d]{{3,90}}có ý nghĩa {_MUCH}(?:quan trọng|to lớn|thiết thực|chiến lược)"
    r"[^.;:\d]{0,80}\.$",
    r"^(?:trong )?(?:thời gian|những năm)(?: vừa)? qua,[^.;:\d]{3,160}(?:đạt được|nhiều cố gắng"
    r"|nhiều nỗ lực|kết quả (?:quan trọng|đáng ghi nhận|tích cực|bước đầu))[^.;:\d]{0,80}\.$",
    r"^(?:tuy nhiên|tuy vậy|song|bên cạnh (?:đó|những))[^.;:\d]{0,100}(?:vẫn )?còn (?:một số"
    r"|những|nhiều|có)(?: mặt)?[^.;:\d]{0,20}(?:tồn tại|hạn chế|khó khăn|bất cập|thiếu sót)"
    r"[^.;:\d]{0,40}\.$",
    rf"^(?:trong bối cảnh hiện nay, )?tình hình [^.;:\d]{{3,60}}diễn biến {_MUCH}phức tạp"
    r"[^.;:\d]{0,30}\.$",
    r"^(?:xin )?(?:trân trọng cảm ơn|trân trọng|xin cảm ơn)\.?$",
    r"^trên đây là (?:hướng dẫn|thông báo|báo cáo|kế hoạch|nội dung)(?:(?!kính|đề nghị|xem xét)"
    r"[^.;:\d]){0,80}(?: năm \d{4})?\.$",
    r"^[^.;:\d]{3,260}ghi nhận và đánh giá cao (?:những )?(?:kết quả|nỗ lực|cố gắng)[^.;:\d]{0,90}"
    r"\.$",
    r"^[^.;:\d]{0,60}đã (?:quan tâm|chú trọng|tích cực)(?: chỉ đạo)?(?: triển khai)?"
    r" thực hiện (?:tốt )?công tác [^.;:\d]{3,60}\.$",
)
TASKS = (
    r"báo cáo|bàn giao|ban hành|bảo quản|bảo trì|bảo vệ|biên soạn|biên tập|bố trí|bồi dưỡng"
    r"|bồi thường|bổ nhiệm|bổ sung|cải tạo|cấp cứu|cấp phát|cập nhật|cắt giảm|chi trả|chỉ đạo"
    r"|chỉnh lý|chuẩn bị|chuyển giao|công bố|công khai|cưỡng chế|di dời|điều chỉnh|điều tra"
    r"|đánh giá|đăng ký|đăng tải|đào tạo|đấu thầu|đề xuất|đo đạc|đối chiếu|đôn đốc|đóng dấu"
    r"|gia hạn|giải quyết|giải thích|giám sát|giao nộp|giao nhận|gửi|hỗ trợ|hòa giải|hoàn thiện"
    r"|hoàn trả|hướng dẫn|in ấn|kê khai|kết nối|khảo sát|khen thưởng|khắc phục|khiếu nại|kiểm kê"
    r"|kiểm tra|kiểm soát|kiểm định|kiểm toán|ký kết|lập|lấy ý kiến|liên hệ|loại bỏ|lưu trữ"
    r"|lựa chọn|mua sắm|nâng cấp|nâng cao|nghiệm thu|nghiên cứu|niêm yết|nộp|nộp lưu|phân bổ"
    r"|phân công|phân loại|phát động|phát hành|phê duyệt|phổ biến|phối hợp|quản lý|quyết toán"
    r"|rà soát|sao lưu|sắp xếp|sơ kết|số hóa|soạn thảo|sửa chữa|sửa đổi|thẩm định|thẩm tra"
    r"|tham mưu|thanh lý|thanh toán|thanh tra|theo dõi|thiết kế|thiết lập|thống kê|thông báo"
    r"|thông tin|thu gom|thu hồi|thu phí|thu thập|tiếp nhận|tiếp công dân|tiêu hủy|tổ chức"
    r"|tổng hợp|tổng kết|tra cứu|trả kết quả|triển khai|trình|trực ban|tuyên truyền|tuyển dụng"
    r"|tư vấn|ứng phó|vận chuyển|vận hành|vệ sinh|xác minh|xác định|xác nhận|xây dựng|xem xét"
    r"|xét duyệt|xử lý|xử phạt|ghi sổ|ghi chép|giáo dục|phòng chống|khai thác|trồng|chăm sóc"
)
# with "việc" any verb may follow; these are nouns, or make the task another one
_NO_TASK = r"(?:này|đó|ấy|trên|nêu|kể|học|làm|của|cụ thể|chung|khác|gì|mà|sau|thực hiện)"
# "được thực hiện việc kiểm tra" (may check) is not "được kiểm tra" (is checked)
_PASSIVE = r"(?<!được\s)(?<!bị\s)(?<!do\s)(?<!việc\s)"
_NOMINAL = (
    (rf"{_PASSIVE}(?:tổ chức )?(?:triển khai )?(?:thực hiện|tiến hành) (?:việc|công tác)"
     rf" (?!{_NO_TASK}\b)({TASKS})", r"\1"),
    (rf"{_PASSIVE}(?:thực hiện|tiến hành) việc (?!{_NO_TASK}\b)(?=\w+ \w)", ""),
    (rf"{_PASSIVE}tiến hành ({TASKS})", r"\1"),
    (rf"(tăng cường|đẩy mạnh|làm tốt|đổi mới|nâng cao (?:hiệu quả|chất lượng)|về|hiệu quả"
     rf"|chất lượng|đối với) công tác ({TASKS})", r"\1 \2"),
    (r"(?:trong|về|đối với) (?:việc )?tổ chức triển khai thực hiện", "trong việc thực hiện"),
    (r"((?:đôn đốc|hướng dẫn|hỗ trợ|tham mưu|giúp) (?!(?:và|,))(?:[\w-]+,? ){1,10}?)trong việc"
     r" (?=\w)", r"\1"),
)  # fmt: skip
_LAW = r"(?:nghị quyết|nghị định|thông tư|chỉ thị|quyết định|kế hoạch|quy chế|quy định|công văn)"
_DOING = r"(?:tổ chức|triển khai|thực hiện)"
_PHRASES = (
    (rf"trong quá trình {_DOING}(?: {_DOING})*(?: {_LAW}(?: này)?)?,? (?=nếu )",
     ""),
    (r"nếu có (?:phát sinh |gặp |gì |vấn đề |những )*(?:khó khăn, )?vướng mắc(?: phát sinh)?",
     "nếu có vướng mắc"),
    (r"một cách (kịp thời|nhanh chóng|thường xuyên|đồng bộ|thống nhất|nghiêm túc|kỹ lưỡng)",
     r"\1"),
    (r"theo (?:các )?quy định tại ((?:điểm|khoản) \w+|điều \d+)", r"theo \1"),
    (r"theo (?:đúng )?(?:các )?quy định của pháp luật hiện hành", "theo quy định của pháp luật"),
    (r"theo (?:đúng )?(?:các )?quy định hiện hành của pháp luật", "theo quy định của pháp luật"),
    (r"theo đúng quy định", "theo quy định"),
    (r"với mục đích nhằm", "nhằm"),
    (r"nhằm mục đích(?= \w)(?! (?:sau|này|đó|nào|khác|chính|trên))", "nhằm"),
    (r"để nhằm", "nhằm"),
    (r"nhằm để", "để"),
    (r"(?:ở|vào|tại) thời điểm hiện (?:nay|tại)", "hiện nay"),
    (r"(trước|sau|đến) thời điểm (?=ngày )", r"\1 "),
    (r"phối hợp cùng với", "phối hợp với"),
    (r"phối hợp chặt chẽ (?:cùng )?với", "phối hợp với"),
    (r"nghiêm túc,? (?=(?:tổ chức|triển khai|thực hiện|chấp hành|khẩn trương))", ""),
    (r"tổ chức triển khai thực hiện", "tổ chức thực hiện"),
    (r"triển khai thực hiện", "thực hiện"),
    (r"tập trung (?:thực hiện|triển khai)(?: tốt)?", "thực hiện"),
    (r"(?:tập trung |nghiêm túc )?(?:triển khai )?thực hiện tốt (?=(?:các|những|một số) )",
     "thực hiện "),
    (r"thực hiện nghiêm túc(?= \w)", "thực hiện"),
    (r"trong (?:thời hạn|vòng|thời gian) (?=\d)", "trong "),
    (r"(nghiêm cấm|cấm) việc (?=\w)", r"\1 "),
    (rf"quyết định việc (?=(?:{TASKS})\b)", "quyết định "),
    (r"(?<=[.;:]\s)trong (?=trường hợp (?!này|đó))", ""),
    (r"(?:một số|các|những) (?:nội dung, )?(nhiệm vụ|nội dung)(?:, nhiệm vụ| công việc)?"
     r"(?: (?:cụ thể|trọng tâm|chủ yếu))? (?:như )?sau(?: đây)?(?=:)", r"các \1 sau"),
    (r"(cá nhân|đơn vị|tổ chức|cơ quan|địa phương|nội dung) có liên quan", r"\1 liên quan"),
    (r"trong trường hợp (?=(?:có|không thể|phát hiện|xảy ra|gặp)\s)", "nếu "),
    (r"(?:trong )?trường hợp ((?:hồ sơ|đơn) (?:không|bị|chưa))", r"nếu \1"),
    (r"phải (?:có trách nhiệm|chịu trách nhiệm trong việc)(?= (?!về)\w)", "phải"),
    (r"có (?:trách nhiệm|nhiệm vụ) trong việc", "có trách nhiệm"),
    (r"dưới mọi hình thức nào", "dưới mọi hình thức"),
    (r"để được (?:xem xét, )?giải quyết", "để giải quyết"),
    (r"đúng thời hạn quy định", "đúng hạn"),
    (r"(lần) trong (một (?:năm|tháng|tuần|quý|ngày))", r"\1 \2"),
    (r"tham mưu cho (?=(?:ủy ban|chủ tịch|giám đốc|sở|ubnd) )", "tham mưu "),
    (r"có sự (thay đổi|phối hợp|đồng ý|thống nhất)", r"có \1"),
    (r"sau khi kết thúc (?=(?:cuộc|chuyến|hội nghị|đợt|kỳ|buổi) )", "sau "),
    (r"trước khi (?:tiến hành|tham dự) (?=(?:cuộc họp|hội nghị))", "trước "),
    (r"đúng thời hạn", "đúng hạn"),
)  # fmt: skip
_DOUBLETS = (
    (r"tất cả mọi", "mọi"),
    (r"mỗi một", "mỗi"),
    (r"(?:các|những) tồn tại, hạn chế", "các hạn chế"),
    (r"một số tồn tại, hạn chế", "một số hạn chế"),
    (r"khó khăn, vướng mắc", "vướng mắc"),
    (r"cố gắng, nỗ lực", "nỗ lực"),
    (r"xem xét, (quyết định|phê duyệt|giải quyết|chỉ đạo)", r"\1"),
    (r"nâng cao hơn nữa", "nâng cao"),
    (r"đẩy mạnh hơn nữa", "đẩy mạnh"),
    (r"cần phải", "phải"),
)

PHRASES: tuple[Wordy, ...] = (
    *rows("nominalisation", _NOMINAL),
    *rows("doublet", _DOUBLETS),
    *rows("phrase", _PHRASES),
)
