package planledger.web.account;

import java.util.Locale;

/** What an account is for. */
enum Role {
    /** Enters and reads. */
    CLERK,
    /** Reads. */
    INSPECTOR,
    /** Reads, rebuilds views, looks after the server. */
    OPERATOR;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
