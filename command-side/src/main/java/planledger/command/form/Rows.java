package planledger.command.form;

import java.util.Locale;

/** What repeated fields are in the request. */
enum Rows {
    ITEMS,
    TARGETS,
    CHANGED,
    DISPOSITIONS;

    /** The name under which the rows stand in the form. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
