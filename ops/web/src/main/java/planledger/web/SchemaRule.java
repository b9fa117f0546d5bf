package planledger.web;

/** The rules that hold for every request, whatever it is about. */
enum SchemaRule {
    NOT_UTF8(
            400,
            "Nội dung không phải UTF-8 hợp lệ; hãy gửi UTF-8, không có BOM.",
            "The body is not valid UTF-8; send UTF-8 without a byte order mark."),
    NOT_JSON(
            400,
            "Nội dung không phải JSON đầy đủ, đúng cú pháp (dòng %s, cột %s).",
            "The body is not complete, well-formed JSON (line %s, column %s)."),
    NESTED_TOO_DEEP(400, "JSON lồng nhau quá %s tầng.", "The JSON is nested deeper than %s levels."),
    KEY_TWICE(400, "Xuất hiện hai lần; chỉ giữ một.", "This stands twice; keep one."),
    CHARACTER_REFUSED(
            400,
            "Có ký tự không nhận (ký tự điều khiển, U+2028, U+2029 hoặc surrogate lẻ); hãy bỏ ký tự đó.",
            "A character is not taken (a control character, U+2028, U+2029 or a lone surrogate); leave it out."),
    FIELD_UNKNOWN(
            400,
            "Không có trường hoặc tham số tên này; hãy sửa tên hoặc bỏ.",
            "There is no field or parameter of this name; correct the name or leave it out."),
    SET_BY_SERVER(400, "Máy chủ tự đặt trường này; hãy bỏ khỏi yêu cầu.", "The server sets this field; leave it out."),
    FIELD_MISSING(400, "Bắt buộc phải có.", "This is required and missing."),
    NOT_AN_OBJECT(400, "Phải là đối tượng JSON.", "This must be a JSON object."),
    NOT_A_LIST(400, "Phải là danh sách JSON.", "This must be a JSON array."),
    NOT_TEXT(
            400,
            "Phải là chuỗi JSON; số tiền và số đo cũng ghi dạng chuỗi.",
            "This must be a JSON string; amounts and measures are strings too."),
    NOT_AN_INTEGER(
            400,
            "Phải là số nguyên, không phần lẻ, không số mũ, không quá 9007199254740991.",
            "This must be an integer without fraction or exponent, up to 9007199254740991."),
    NOT_TRUE_OR_FALSE(400, "Phải là true hoặc false.", "This must be true or false."),
    TEXT_BLANK(
            422,
            "Không được để trống; nếu không có thì bỏ trường hoặc ghi null.",
            "This must not be blank; where there is nothing to say, leave the field out or say null."),
    TEXT_TOO_LONG(422, "Dài quá %s ký tự.", "This is longer than %s characters."),
    LIST_TOO_LONG(422, "Có quá %s mục.", "There are more than %s items."),
    NOT_A_DATE(
            422,
            "Phải là ngày có thật, dạng YYYY-MM-DD, từ năm 1900 đến 2200.",
            "This must be a day that exists, as YYYY-MM-DD, from 1900 to 2200."),
    NOT_AN_INSTANT(
            422,
            "Phải là thời điểm RFC 3339 có múi giờ, như 2025-01-15T17:30:00Z (dấu + trong URL ghi %%2B).",
            "This must be an RFC 3339 instant with its zone, as 2025-01-15T17:30:00Z (in a URL a plus sign is %%2B)."),
    NOT_A_SLUG(
            422,
            "Mã chỉ gồm chữ thường ASCII, chữ số, gạch nối, ngăn bằng dấu chấm.",
            "A code is made of lower-case ASCII letters, digits and hyphens, joined by dots."),
    NOT_A_DECIMAL(
            422,
            "Phải là số thập phân dạng chuỗi, như \"1250000.5\": nhiều nhất %s chữ số trước và %s sau dấu chấm.",
            "This must be a decimal number in a string, as \"1250000.5\": at most %s digits before the point and %s after it."),
    NOT_ONE_OF(422, 400, "Phải là một trong: %s.", "This must be one of: %s."),
    OUT_OF_RANGE(422, 400, "Phải từ %s đến %s.", "This must lie between %s and %s."),
    VALUE_REFUSED(422, "Giá trị không hợp lệ: %s.", "The value makes no sense: %s."),
    CURSOR_REFUSED(
            400,
            "Con trỏ không phải của danh sách này; hãy bắt đầu lại từ trang đầu.",
            "The cursor does not belong to this list; start again from the first page."),
    PARAMETER_UNREADABLE(
            400,
            "Không giải mã được tham số (phải là UTF-8, mã hóa phần trăm).",
            "The parameter cannot be decoded (percent-encoded UTF-8 is expected)."),
    PARAMETER_IN_PATH(
            400, "Đường dẫn không nhận tham số sau dấu chấm phẩy.", "A path takes no parameters after a semicolon.");

    private final int inBody;
    private final int inQuery;
    private final String message;
    private final String messageEn;

    SchemaRule(int status, String message, String messageEn) {
        this(status, status, message, messageEn);
    }

    SchemaRule(int inBody, int inQuery, String message, String messageEn) {
        this.inBody = inBody;
        this.inQuery = inQuery;
        this.message = message;
        this.messageEn = messageEn;
    }

    Fault inBody(String path, Object... details) {
        return fault(inBody, path, details);
    }

    Fault inQuery(String path, Object... details) {
        return fault(inQuery, path, details);
    }

    private Fault fault(int status, String path, Object... details) {
        return new Fault(path, Problem.wire(name()), status, message.formatted(details), messageEn.formatted(details));
    }
}
