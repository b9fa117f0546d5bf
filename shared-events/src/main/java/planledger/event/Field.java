package planledger.event;

import java.util.Locale;

/** The columns of a task. Layouts differ between provinces; a column that a plan does not have is empty, not unknown. */
public enum Field {
    SECTION,
    TITLE,
    LEAD,
    COORDINATING,
    PRODUCTS,
    DEADLINE,
    BUDGET,
    NOTES,
    CITES;

    /** The field's name in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
