package planledger.command.http;

import planledger.web.Declined;
import planledger.web.Fault;
import planledger.web.Problem;
import planledger.web.Rule;

/** The rules for the headers of an entry. */
enum HeaderRule implements Rule {
    IDEMPOTENCY_KEY_MALFORMED(
            "Idempotency-Key có từ 1 đến 200 ký tự ASCII nhìn thấy được, và chỉ xuất hiện một lần.",
            "Idempotency-Key is 1 to 200 visible ASCII characters, and stands once."),
    IF_MATCH_MALFORMED(
            "If-Match là một ETag mạnh, như \"3\", hoặc dấu *; không nhận W/ hay nhiều ETag.",
            "If-Match is one strong ETag, as \"3\", or *; neither weak nor several.");

    private final String message;
    private final String messageEn;

    HeaderRule(String message, String messageEn) {
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

    Declined broken(String header) {
        return new Declined(Problem.faulty(Fault.malformed(header, this)));
    }
}
