package planledger.web;

import org.jspecify.annotations.Nullable;

/** Where in a request a value stands, and where its faults are noted. */
final class At {
    private static final int NAME_SHOWN_MAX = 100;

    private final Faults faults;
    private final @Nullable At parent;
    private final String name;
    private final boolean query;

    private At(Faults faults, @Nullable At parent, String name, boolean query) {
        this.faults = faults;
        this.parent = parent;
        this.name = name;
        this.query = query;
    }

    static At body(Faults faults) {
        return new At(faults, null, "", false);
    }

    static At query(Faults faults) {
        return new At(faults, null, "", true);
    }

    At member(String of) {
        return new At(faults, this, of, query);
    }

    At item(int index) {
        return member(Integer.toString(index));
    }

    boolean inQuery() {
        return query;
    }

    int faultsSoFar() {
        return faults.count();
    }

    void fault(SchemaRule rule, Object... details) {
        faults.add(query ? rule.inQuery(path(), details) : rule.inBody(path(), details));
    }

    void invalid(Rule rule) {
        faults.add(Fault.invalid(path(), rule));
    }

    /** A caller chooses the names of unknown fields: what is said back is short, and always encodable. */
    private String path() {
        if (parent == null) {
            return "";
        }
        String shown = OneLine.of(name, NAME_SHOWN_MAX);
        return query
                ? "?" + shown
                : parent.path() + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
