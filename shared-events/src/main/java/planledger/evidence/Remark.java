package planledger.evidence;

/** A sentence of a report, in Vietnamese and in English. */
public record Remark(String message, String messageEn) {
    @Override
    public String toString() {
        return message + " · " + messageEn;
    }
}
