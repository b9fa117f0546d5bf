package planledger.query.page;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.web.page.Address;
import planledger.web.page.Page;

/**
 * What every page across plans shows around its own content: the two times, and whether all counts that was recorded.
 *
 * @param json the same question of a program; empty where there is none
 */
public record Across(Page page, AsOf asOf, Knowledge.Asked times, boolean upToDate, String json) {
    /** Plans that one board looks at, by id; folding and judging so many takes about a second. */
    public static final int PLANS_MAX = 1_000;

    /** The page filled with its own content. */
    public ModelAndView view(String template, Map<String, ?> own) {
        Map<String, Object> model = new HashMap<>();
        model.put("say", new Spoken(page.language()));
        model.put("asOf", asOf);
        model.put("pinned", times.known() != null || times.knownAt() != null);
        model.put("upToDate", upToDate);
        model.put("jsonHref", json);
        model.putAll(own);
        return page.view(template, model);
    }

    /** The two times as questions about plans name them. */
    public Address exactly(Address address) {
        return Times.exactly(address, asOf);
    }

    /** The two times as questions across plans name them. */
    public static Address at(Address address, AsOf asOf) {
        return address.with("at", asOf.effectiveAt()).with("known", asOf.position());
    }
}
