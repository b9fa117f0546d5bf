package planledger.command.entry;

/** The rules that hold for every entry, whatever it is about. */
public enum EntryRefusal implements RefusalRule {
    KEY_USED_OTHERWISE(
            Status.INVALID,
            "Idempotency-Key %s đã dùng cho yêu cầu khác. Mỗi yêu cầu mới cần khóa mới.",
            "Idempotency-Key %s was used for another request. A new request needs a new key.");

    private final Status status;
    private final String message;
    private final String messageEn;

    EntryRefusal(Status status, String message, String messageEn) {
        this.status = status;
        this.message = message;
        this.messageEn = messageEn;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public String message(String subject) {
        return message.formatted(subject);
    }

    @Override
    public String messageEn(String subject) {
        return messageEn.formatted(subject);
    }
}
