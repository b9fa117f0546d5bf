package planledger.command.plan;

import planledger.web.Rule;

/** What a request about plans must satisfy beyond the form of its single values. */
enum InputRule implements Rule {
    NOT_A_TASK_LABEL(
            "Số hiệu nhiệm vụ gồm các nhãn nối bằng dấu chấm, sao hoặc gạch, ví dụ 5, I.6, VII*1.2.",
            "A task is named by labels joined with dots, stars or hyphens, such as 5, I.6 or VII*1.2."),
    NOT_A_PLAN_ID(
            "Mã kế hoạch gồm cơ quan, năm và số hiệu, ví dụ son-la.vpub.2025.06-kh-vpub.",
            "A plan id is made of issuer, year and number, such as son-la.vpub.2025.06-kh-vpub."),
    NUMBER_OR_KEY(
            "Văn bản có số thì mã được suy ra từ số, không gửi key; chưa có số thì phải gửi key.",
            "The id of a numbered document follows from its number, send no key; without a number a key is needed."),
    YEAR_UNKNOWN(
            "Không suy ra được năm của văn bản: cần issuedOn, hoặc hai mốc issuedNotBefore và issuedNotAfter cùng năm.",
            "The document's year does not follow: give issuedOn, or issuedNotBefore and issuedNotAfter in one year."),
    LINK_REFUSED(
            "Liên kết phải là http hoặc https tới một tên miền công khai.",
            "A link must be http or https to a public host name."),
    EVIDENCE_EMPTY(
            "Minh chứng cần ít nhất số hiệu hoặc trích yếu của văn bản; nếu không có văn bản hãy gửi null.",
            "Evidence needs at least the number or the title of a document; send null where there is none."),
    NOTHING_TO_CHANGE(
            "Văn bản sửa đổi phải nêu ít nhất một nhiệm vụ (items) hoặc chỉ tiêu (targets), mỗi sửa đổi ít nhất một cột.",
            "An amendment names at least one task (items) or target (targets), and each change at least one column."),
    NOTHING_DISPOSED("Hãy nêu cách xử lý của ít nhất một nhiệm vụ.", "Name the disposition of at least one task."),
    NOTHING_REPLACED("Hãy nêu ít nhất một kế hoạch bị thay thế.", "Name at least one plan that is replaced."),
    REPLACED_TWICE("Mỗi kế hoạch bị thay thế chỉ nêu một lần.", "Name each plan that is replaced once."),
    PLAN_OR_PLAN_ID(
            "Gửi plan (kế hoạch mới, ban hành trong cùng văn bản) hoặc planId (kế hoạch đã ghi), không gửi cả hai.",
            "Send plan (a new one, issued by the same act) or planId (one recorded before), not both."),
    CLAUSE_WITHOUT_RESIDUAL("residualClause chỉ đi cùng residual.", "residualClause goes with residual only."),
    REF_DIFFERS("ref trong task phải trùng với ref của dòng sửa đổi.", "The ref in task must be the ref of the line.");

    private final String message;
    private final String messageEn;

    InputRule(String message, String messageEn) {
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
