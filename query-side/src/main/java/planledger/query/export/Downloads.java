package planledger.query.export;

import java.util.LinkedHashMap;
import java.util.Map;
import planledger.web.page.Address;

/** Links to a page as a file. */
public final class Downloads {
    private Downloads() {}

    /** By the ending of each form, the address of a file: the page's own with an ending. */
    public static Map<String, String> of(Address page) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            links.put(format.ending(), page.ending(format.ending()).toString());
        }
        return links;
    }
}
