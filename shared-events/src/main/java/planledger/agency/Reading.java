package planledger.agency;

import java.util.ArrayList;
import java.util.List;
import planledger.event.AgencyId;

/** What printed items mean in plans of one issuer, by the names registered at a revision. */
final class Reading {
    /** Commas that one name holds at most. */
    private static final int COMMAS_MAX = 8;

    private final Register register;
    private final String issuer;
    private final long known;

    Reading(Register register, String issuer, long known) {
        this.register = register;
        this.issuer = issuer;
        this.known = known;
    }

    /** One name of an item, and the agencies that it can mean. */
    record Name(String printed, List<AgencyId> agencies) {}

    /**
     * The names of an item: the whole, if it is registered or nothing in it is; else its parts, the longest that are
     * registered first, for a name may hold commas itself.
     */
    List<Name> names(String printed) {
        Name whole = name(printed);
        if (!whole.agencies().isEmpty()) {
            return List.of(whole);
        }
        String text = Cell.composed(printed);
        List<Cell.Part> parts = Cell.parts(text);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            int next = Math.min(parts.size(), i + 1 + COMMAS_MAX);
            Name name = name(text, parts.get(i), parts.get(next - 1));
            while (name.agencies().isEmpty() && next > i + 1) {
                next--;
                name = name(text, parts.get(i), parts.get(next - 1));
            }
            names.add(name);
            i = next;
        }
        boolean any = names.stream().anyMatch(name -> !name.agencies().isEmpty());
        return any ? names : List.of(whole);
    }

    private Name name(String text, Cell.Part first, Cell.Part last) {
        String words = text.substring(first.from(), last.to());
        Name name = name(Cell.name(first.head(), words));
        Name bare = name(words);
        return name.agencies().isEmpty() && !bare.agencies().isEmpty() ? bare : name;
    }

    private Name name(String printed) {
        return new Name(printed, register.named(printed, issuer, known));
    }
}
