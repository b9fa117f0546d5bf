package planledger.query.page;

import planledger.query.entry.AsOf;
import planledger.web.page.Address;

/** The two times of a question in an address. */
public final class Times {
    private Times() {}

    /** Exactly what is answered: the day, and the ledger position in place of an instant. */
    public static Address exactly(Address address, AsOf asOf) {
        return address.with("effectiveAt", asOf.effectiveAt()).with("known", asOf.position());
    }
}
