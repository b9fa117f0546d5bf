package planledger.command.agency;

import planledger.web.Rule;

/** What a request about agencies must satisfy beyond the form of its single values. */
enum AgencyInputRule implements Rule {
    NOT_AN_AGENCY_ID(
            "Mã cơ quan gồm chữ thường ASCII và chữ số, nối bằng dấu chấm hoặc gạch, ví dụ tra-vinh.so-khcn.",
            "An agency id is made of lower-case ASCII letters and digits joined by dots or hyphens, such as"
                    + " tra-vinh.so-khcn.");

    private final String message;
    private final String messageEn;

    AgencyInputRule(String message, String messageEn) {
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
