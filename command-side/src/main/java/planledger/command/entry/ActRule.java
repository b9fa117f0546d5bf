package planledger.command.entry;

import planledger.web.Rule;

/** What a request about an act of any kind must satisfy beyond the form of its single values. */
enum ActRule implements Rule {
    DATE_OR_BOUNDS(
            "Đã biết ngày có hiệu lực thì không gửi mốc trước, mốc sau. Hãy chọn một trong hai.",
            "A known date of effect has no bounds. Give one or the other."),
    BOUNDS_REVERSED(
            "Mốc sau đứng trước mốc trước. Hãy kiểm tra hai ngày.",
            "The upper bound lies before the lower one. Check both dates."),
    BOUND_WITHOUT_DATE(
            "boundsFrom nói về mốc không được gửi. Hãy gửi cả ngày của mốc đó.",
            "boundsFrom speaks of a bound that was not sent. Send its date too."),
    DIGEST_FORM("sha256 gồm 64 chữ số thập lục phân viết thường.", "sha256 consists of 64 lower-case hex digits.");

    private final String message;
    private final String messageEn;

    ActRule(String message, String messageEn) {
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
