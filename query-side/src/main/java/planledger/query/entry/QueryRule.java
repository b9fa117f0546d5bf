package planledger.query.entry;

import planledger.web.Rule;

/** What a question must satisfy beyond the form of its single values. */
public enum QueryRule implements Rule {
    KNOWN_IN_FUTURE(
            "Không thể hỏi điều sẽ được biết trong tương lai. Hãy chọn thời điểm đã qua.",
            "What will be known in the future cannot be asked. Choose an instant in the past."),
    POSITION_NOT_REACHED(
            "Sổ chưa đến vị trí này. Hãy dùng vị trí mà máy chủ đã trả về, hoặc chờ bằng atLeast.",
            "The ledger has not reached this position. Use one that the server returned, or wait with atLeast."),
    KNOWN_TWICE("Chỉ gửi một trong hai: knownAt hoặc known.", "Give one of the two: knownAt or known."),
    CURSOR_OF_ANOTHER_QUESTION(
            "Con trỏ này thuộc câu hỏi khác. Hãy gửi lại đúng các điều kiện lọc ban đầu.",
            "This cursor belongs to another question. Send the same filters as at first."),
    NOT_A_PLAN_ID(
            "Mã kế hoạch gồm cơ quan, năm và số hiệu, ví dụ son-la.vpub.2025.06-kh-vpub.",
            "A plan id is made of issuer, year and number, such as son-la.vpub.2025.06-kh-vpub."),
    NOT_AN_ENTRY(
            "atLeast là vị trí trong sổ, hoặc mã kế hoạch và số mục ghi: <planId>@<revision>.",
            "atLeast is a ledger position, or a plan id and a revision: <planId>@<revision>.");

    private final String message;
    private final String messageEn;

    QueryRule(String message, String messageEn) {
        this.message = message;
        this.messageEn = messageEn;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String messageEn() {
        return messageEn;
    }
}
