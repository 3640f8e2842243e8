"""Vietnamese: the words that tell a task from a standing rule; see ``kinds``."""

from __future__ import annotations

from assistant.practicality.kinds import KindWords, compiled

WORDS = KindWords(
    before=compiled(
        r"(?:(?:phải|có trách nhiệm|cần|nên|xem xét|tiếp tục|chủ động|tích cực|khẩn trương"
        r"|kịp thời"
        r"|nghiêm túc|trực tiếp|tập trung|nhanh chóng|sớm|tổ chức(?= (?:xây dựng|rà soát|lập))"
        r"|chỉ đạo(?! [A-ZĐ])|đồng thời)[, ]+)*"
    ),
    lead=compiled(r"(?:chủ trì|đầu mối|làm đầu mối|tham mưu|phối hợp|cùng với)(?!\w)"),
    passive=compiled(r"(?<!\w)(?:được|bị) "),
    once=compiled(
        r"(?:xây dựng|ban hành|trình|lập|hoàn thành|hoàn thiện|hoàn chỉnh|rà soát|sơ kết|tổng kết"
        r"|tổ chức (?:hội nghị|tập huấn|kiểm điểm|lớp|lấy ý kiến|họp|tổng|sơ|thu hồi|di dời"
        r"|điều tra"
        r"|khảo sát|đấu thầu|đấu giá|diễn tập|cắm)|công bố|phê duyệt|mua|mua sắm|lắp đặt|thay"
        r"|sửa chữa|nghiệm thu|bàn giao|nộp|gửi|thu hồi|hoàn trả|sửa đổi|thành lập|kiện toàn|cử"
        r"|mở sổ|điều chuyển|dự thảo|soạn thảo|đề xuất(?! (?:bố trí|xử lý|hỗ trợ|khen))"
        r"|khắc phục|di dời|tổng hợp|thống kê|phân loại"
        r"|số hóa|khảo sát|điều tra|kiểm kê|đấu nối|nâng cấp|chấm dứt|thanh lý|quyết toán|báo cáo"
        r"|đăng tải|niêm yết|tháo dỡ|cắm mốc|phục hồi|xác định|đánh giá|kiểm điểm|chi trả|tập huấn"
        r"|biên soạn|ký|tuyển dụng|bổ nhiệm|nạo vét|gia cố)(?!\w)"
    ),
    always=compiled(
        r"(?:bảo đảm|đảm bảo|theo dõi|đôn đốc|giám sát|quản lý|duy trì|tuân thủ|chấp hành"
        r"|chịu trách nhiệm|thường trực|hỗ trợ|tạo điều kiện|quán triệt|tuyên truyền|vận động"
        r"|bảo quản|bảo vệ|lưu giữ|giữ|sử dụng|cập nhật|trực|kiểm tra|hướng dẫn|chỉ đạo|thực hiện"
        r"|phối hợp|phổ biến|tiếp nhận|xử lý|giải quyết|bố trí|cung cấp|thanh tra|căn cứ"
        r"|thông báo|thường xuyên|nắm|xem xét|phòng)(?!\w)"
    ),
    degree=compiled(
        r"(?:(?:phấn đấu )?(?:tăng(?! tốc độ\w)|giảm|nâng(?! cấp)|nâng cao|đẩy mạnh|tăng cường"
        r"|cải thiện|mở rộng|rút ngắn|cắt giảm|hạn chế|đẩy nhanh|thu hẹp)|phấn đấu)(?!\w)"
    ),
    costly=compiled(
        r"(?:mua|mua sắm|đầu tư|sửa chữa|nâng cấp|lắp đặt|trang bị|tuyển dụng|thuê"
        r"|thay (?:thế )?(?:máy|thiết bị|\d)"
        r"|nạo vét|gia cố|xây (?:mới|dựng (?:công trình|trụ sở|trường|nhà|đường|cầu|hệ thống"
        r"|phần mềm|trạm|kè)))(?!\w)"
    ),
    money=compiled(
        r"kinh phí|ngân sách|dự toán|nguồn vốn|kế hoạch vốn|(?:nghìn|triệu|tỷ) đồng|nguồn lực"
        r"|tài trợ|quỹ"
    ),
    form=compiled(r"mẫu|biểu|phụ lục|đề cương|phần mềm|hệ thống|trực tuyến|cổng"),
    formula=compiled(
        r"(?:chịu )?trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) (?:quyết định|nghị quyết"
        r"|chỉ thị"
        r"|kế hoạch|thông tư|nghị định|quy chế|hướng dẫn|luật|điều) ?(?:này|trên|đúng|\d)?"
        r"|(?:thi hành|triển khai|căn cứ|tổ chức (?:triển khai|thực hiện)|thực hiện|triển khai"
        r" thực hiện|nghiêm túc thực hiện)(?: nghiêm túc)? (?:các nội dung )?(?:của )?"
        r"(?:quyết định|nghị quyết|chỉ thị|kế hoạch|thông tư|nghị định|quy chế|hướng dẫn"
        r"|thông báo) này|trân trọng"
    ),
    event=compiled(
        r"(?<!\w)(?:khi(?! đó)|nếu|trường hợp|mỗi khi|hễ|sau khi|trước khi|theo yêu cầu|phát sinh"
        r"|những trường hợp|các trường hợp|đối với (?:những|các) (?:hồ sơ|trường hợp|hộ|đơn vị)"
        r"|bất cứ|mọi|để xảy ra|cố tình|vi phạm)(?!\w)"
    ),
    repeated=compiled(
        r"(?<!\w)(?:hằng|hàng|định kỳ|mỗi (?:\d+ )?(?:ngày|tuần|tháng|quý|năm|kỳ|đợt|lần)"
        r"|thường xuyên|thường kỳ|liên tục|lần|luân phiên"
        r"|(?:cuối|đầu|theo) (?:tuần|tháng|quý|năm))(?!\w)"
    ),
    timed=compiled(
        r"(?<!\w)(?:\d{1,2}/\d{1,4}|tháng \d|quý [ivx\d]|năm \d{4}|(?:19|20)\d\d|trong vòng"
        r"|thời hạn|thời gian|chậm nhất|muộn nhất|ngay|tuần|trước (?:ngày|khi|kỳ|mùa|năm)|kỳ họp"
        r"|năm học|đúng hạn|tiến độ|lộ trình|khi|sau khi|giờ|giai đoạn|đợt|kỳ|mùa)(?!\w)"
    ),
    shared=compiled(
        r"(?<!\w)(?:thời gian (?:thực hiện|hoàn thành|triển khai)|hoàn thành (?:các|toàn bộ|những)"
        r" (?:nhiệm vụ|nội dung|công việc|kiến nghị|việc)|báo cáo kết quả (?:thực hiện|khắc phục)"
        r" (?:kết luận|chỉ thị|kiến nghị|các (?:kiến nghị|nội dung)|những|thông báo|công văn|về)"
        r"|(?:các|những) (?:nội dung|kiến nghị|nhiệm vụ|yêu cầu) (?:trên|nêu trên|nói trên)"
        r"|kết quả (?:thực hiện|xử lý|khắc phục)(?=[^.;\n]{0,80} gửi))"
    ),
    assigning=compiled(r"(?:giao|yêu cầu|đề nghị|kiến nghị|phân công|ủy quyền|uỷ quyền)(?!\w)"),
    generic=compiled(
        r"(?:luật|nghị định|thông tư|quyết định|pháp luật|người|cá nhân|tổ chức|hộ|công dân|mọi"
        r"|chủ (?:đầu tư|hộ|cơ sở|sở hữu)|doanh nghiệp|học"
        r" sinh|công chức|viên chức|cán bộ|đại biểu|bên|cơ quan,|cơ quan có"
        r"|cơ quan tiếp nhận)(?!\w)"
    ),
    whoever=compiled(r"(?:các )?(?:hồ sơ|đơn|ý kiến|thắc mắc|khiếu nại)(?!\w)"),
    told=compiled(r"(?<!\w)đã (?!được|có|nêu|giao|ký|ban|quy|phê|đăng|cấp|nhận)"),
    rules=compiled(
        r"quy chế|quy định|điều lệ|nội quy|luật|nghị định|thông tư|quy trình|tiêu chuẩn|quy tắc"
        r"|thể lệ|chính sách|giấy mời"
    ),
    assigning_text=compiled(
        r"kế hoạch|chỉ thị|kết luận|chương trình (?:hành động|công tác)|thông báo|biên bản"
        r"|phân công"
        r"|giao nhiệm vụ|công văn|đề án|nhiệm vụ"
    ),
)
