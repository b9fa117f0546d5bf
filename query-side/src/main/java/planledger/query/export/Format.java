package planledger.query.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which a table can be taken away. */
public enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    CSV("text/csv;charset=UTF-8");

    /** The ends of addresses that name a form. */
    public static final String ENDINGS = "docx|xlsx|pdf|csv";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As names of files end. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of an ending. */
    static Optional<Format> of(String ending) {
        return List.of(values()).stream()
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
