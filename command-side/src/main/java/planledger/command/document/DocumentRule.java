package planledger.command.document;

import planledger.web.Rule;

/** What a request about a document must satisfy beyond the form of its single values. */
enum DocumentRule implements Rule {
    NOT_A_TASK_ADDRESS(
            "Nhiệm vụ được nêu bằng mã kế hoạch và số hiệu: planId#ref.",
            "A task is named by plan id and label: planId#ref."),
    TRIGGERS_WITHOUT_PUBLICATION("triggers chỉ đi cùng status published.", "triggers goes with status published only.");

    private final String message;
    private final String messageEn;

    DocumentRule(String message, String messageEn) {
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
