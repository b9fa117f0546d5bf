package planledger.web;

import java.util.List;
import java.util.Map;

/**
 * The problems that any request can meet; refusals of the domain bring their own names. Of several kinds with one
 * status the last one is the general one.
 */
public enum ProblemKind {
    MALFORMED(
            400,
            "Yêu cầu sai cấu trúc",
            "Malformed request",
            "Hãy sửa các lỗi được nêu rồi gửi lại.",
            "Mend the faults listed and send the request again."),
    BAD_REQUEST(
            400,
            "Yêu cầu không đọc được",
            "Unreadable request",
            "Máy chủ không hiểu yêu cầu HTTP này.",
            "The server cannot read this HTTP request."),
    UNAUTHENTICATED(
            401,
            "Chưa đăng nhập",
            "Not signed in",
            "Hãy đăng nhập bằng HTTP Basic với tài khoản của sổ.",
            "Sign in by HTTP Basic with an account of this ledger."),
    FORM_FROM_ELSEWHERE(
            403,
            "Biểu mẫu không gửi từ trang của sổ",
            "Not sent from a page of this ledger",
            "Trình duyệt không cho biết biểu mẫu này đến từ trang của sổ, nên chưa nhận gì. Hãy mở trang đó trong sổ rồi gửi"
                    + " lại từ đấy.",
            "The browser does not say that this form comes from a page of this ledger, so nothing was taken. Open that page"
                    + " in the ledger and send it from there."),
    FORBIDDEN(
            403,
            "Không có quyền",
            "Not allowed",
            "Vai trò của tài khoản này không cho phép việc này.",
            "The role of this account does not allow this."),
    NOT_FOUND(
            404,
            "Không có",
            "Not found",
            "Không có gì ở địa chỉ này, hoặc tài khoản này không được xem.",
            "There is nothing at this address, or nothing that this account may see."),
    METHOD_NOT_ALLOWED(
            405,
            "Phương thức không dùng ở đây",
            "Method not allowed",
            "Điều đã ghi thì không sửa, không xóa; hãy ghi một mục mới. Phương thức dùng được ở tiêu đề Allow.",
            "What is recorded is neither changed nor deleted; record a new entry. The header Allow names what is possible."),
    NOT_ACCEPTABLE(
            406,
            "Không có dạng được yêu cầu",
            "Not acceptable",
            "Máy chủ trả lời bằng application/json.",
            "The server answers in application/json."),
    TIMED_OUT(
            408,
            "Gửi quá chậm",
            "Request timed out",
            "Yêu cầu không đến đủ trong thời hạn; hãy gửi lại.",
            "The request did not arrive in time; send it again."),
    VERSION_CONFLICT(
            412,
            "Kế hoạch đã thay đổi",
            "The plan has moved on",
            "If-Match không phải phiên bản hiện tại (ETag); hãy đọc lại rồi quyết định.",
            "If-Match does not name the current revision (ETag); read it again, then decide."),
    FILE_TOO_LARGE(
            413,
            "Tệp quá lớn",
            "File too large",
            "Trang này nhận tệp đến 16 MiB; tệp lớn hơn hãy kiểm tra bằng lệnh planledger verify.",
            "This page takes files up to 16 MiB; check a larger one with the command planledger verify."),
    BODY_TOO_LARGE(
            413,
            "Nội dung quá lớn",
            "Body too large",
            "Nội dung vượt quá 2 MiB; hãy chia thành nhiều lần gửi.",
            "The body exceeds 2 MiB; send it in parts."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Dạng nội dung không nhận",
            "Unsupported media type",
            "Chỉ nhận application/json bằng UTF-8, không nén.",
            "Only application/json in UTF-8 without any encoding is taken."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Khóa đã dùng cho nội dung khác",
            "Idempotency key used for another body",
            "Idempotency-Key này đã đi với một nội dung khác; hãy dùng khóa mới cho nội dung mới.",
            "This Idempotency-Key came with another body before; use a new key for a new body."),
    INVALID(
            422,
            "Nội dung không hợp lệ",
            "Invalid content",
            "Hãy sửa các lỗi được nêu rồi gửi lại.",
            "Mend the faults listed and send the request again."),
    BUNDLE_TOO_LARGE(
            422,
            "Hồ sơ bằng chứng quá lớn",
            "Bundle too large",
            "Kế hoạch có quá nhiều mục cho một tệp; hãy đối chiếu cả sổ: planledger verify.",
            "The plan has too many entries for one file; hold the whole ledger against its log: planledger verify."),
    PDF_TOO_LONG(
            422,
            "Bảng quá dài để soạn PDF",
            "Too long for a PDF",
            "Hãy lấy bảng này bằng Word, Excel hoặc CSV, hoặc thêm điều kiện lọc rồi lấy PDF.",
            "Take this table as Word, Excel or CSV, or narrow the list and take a PDF then."),
    TOO_MANY_ATTEMPTS(
            429,
            "Đăng nhập sai quá nhiều lần",
            "Too many failed sign-ins",
            "Hãy đợi rồi thử lại.",
            "Wait, then try again."),
    HEADERS_TOO_LARGE(
            431, "Tiêu đề quá lớn", "Headers too large", "Hãy gửi ít tiêu đề hơn.", "Send fewer or shorter headers."),
    INTERNAL(
            500,
            "Lỗi máy chủ",
            "Server error",
            "Lỗi ngoài dự kiến; người vận hành xem trong nhật ký, theo mã ở instance nếu có.",
            "Something unforeseen went wrong; the operator finds it in the log, by the id in instance where there is one."),
    CLOCK_BEHIND(
            503,
            "Đồng hồ máy chủ chạy lùi",
            "The server's clock is behind",
            "Đồng hồ máy chủ đứng trước mục ghi cuối; chưa ghi được cho đến khi đồng hồ đúng lại.",
            "The server's clock is before the last entry; nothing is recorded until it is right again."),
    STORE_UNAVAILABLE(
            503,
            "Kho lưu chưa sẵn sàng",
            "The store is unavailable",
            "Chưa ghi được và chưa ghi gì; hãy thử lại sau.",
            "Nothing can be recorded now and nothing was; try again later."),
    OUTCOME_UNKNOWN(
            503,
            "Chưa rõ đã ghi hay chưa",
            "Not known whether it was recorded",
            "Kho lưu không trả lời: mục này có thể đã được ghi. Hãy gửi lại với cùng Idempotency-Key; mục không bị ghi hai lần.",
            "The store gave no answer: the entry may have been recorded. Send it again under the same Idempotency-Key; it is"
                    + " not recorded twice."),
    EVIDENCE_BROKEN(
            503,
            "Bằng chứng không khớp",
            "The evidence does not add up",
            "Sổ và nhật ký bằng chứng không khớp nhau; sổ chỉ đọc cho đến khi người vận hành xem xét.",
            "The ledger and its evidence log do not agree; the ledger is read-only until an operator has looked."),
    NOT_YET_VISIBLE(
            503,
            "Chưa đọc được mục này",
            "Not yet visible",
            "Mục được chờ chưa hiện ở phía đọc; hãy thử lại sau.",
            "The entry waited for is not visible to readers yet; try again later."),
    BEING_WRITTEN(
            503,
            "Tệp đang được soạn",
            "The file is being written",
            "Tệp dài nên soạn lâu hơn một chốc; trang này tự hỏi lại, và tệp tải về khi soạn xong.",
            "A long file takes more than a moment; this page asks again by itself, and the file comes once it is written."),
    BEING_VERIFIED(
            503,
            "Hồ sơ đang được kiểm tra",
            "The bundle is being verified",
            "Từng mục được kiểm tra, sau đó kế hoạch được dựng lại từ các mục. Trang này tự hỏi lại, và kết luận hiện ra ở"
                    + " chính địa chỉ này; có thể rời trang rồi quay lại.",
            "Each entry is checked, then the plan is made again from the entries. This page asks again by itself, and the"
                    + " verdict appears at this very address; you may leave and come back."),
    UNAVAILABLE(503, "Máy chủ chưa sẵn sàng", "Unavailable", "Hãy thử lại sau.", "Try again later.");

    private final int status;
    private final String title;
    private final String titleEn;
    private final String detail;
    private final String detailEn;

    ProblemKind(int status, String title, String titleEn, String detail, String detailEn) {
        this.status = status;
        this.title = title;
        this.titleEn = titleEn;
        this.detail = detail;
        this.detailEn = detailEn;
    }

    public int status() {
        return status;
    }

    Problem problem() {
        return new Problem(Problem.wire(name()), status, title, titleEn, detail, detailEn, null, List.of(), Map.of());
    }
}
