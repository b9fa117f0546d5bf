package planledger.query.export;

/** What all files say alike. */
final class Formats {
    /** The type of administrative documents (Decree 30/2020, annex I). */
    static final String FONT = "Times New Roman";

    static final String CREATOR = "Plan Ledger";

    private Formats() {}

    /** Stands where a text is longer than a cell may be. */
    static String cutNote(String lang) {
        return lang.equals("vi")
                ? " … [dài hơn một ô của Excel; xem đủ ở Word, PDF hoặc CSV]"
                : " … [longer than a cell of Excel; whole in Word, PDF or CSV]";
    }
}
