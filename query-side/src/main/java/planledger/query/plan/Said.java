package planledger.query.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.FieldValue;
import planledger.timeline.FieldState;

/**
 * What a column says, in words. None, unknown and undetermined are shown as three different things.
 *
 * @param lines as printed, one an item; empty unless known
 * @param otherwise what an undetermined column says if none of the acts binds yet; null for all others
 * @param possible what it says if they bind, the act issued last first
 */
record Said(Kind kind, List<String> lines, @Nullable Said otherwise, List<Possible> possible) {
    Said {
        lines = List.copyOf(lines);
        possible = List.copyOf(possible);
    }

    /** How much a column tells. */
    enum Kind {
        KNOWN,
        NONE,
        UNKNOWN,
        UNDETERMINED
    }

    /** What a column says if an act binds already. */
    record Possible(Said said, Origin origin) {}

    static Said of(@Nullable FieldState state, Origins origins) {
        if (state == null) {
            return bare(Kind.NONE, List.of());
        }
        if (state instanceof FieldState.Known known) {
            return bare(known.isNone() ? Kind.NONE : Kind.KNOWN, lines(known.value()));
        }
        if (state instanceof FieldState.Unknown) {
            return bare(Kind.UNKNOWN, List.of());
        }
        FieldState.Undetermined open = (FieldState.Undetermined) state;
        List<Possible> possible = new ArrayList<>();
        open.possible().forEach(each -> possible.add(new Possible(of(each, origins), origins.of(each.by()))));
        return new Said(Kind.UNDETERMINED, List.of(), of(open.otherwise(), origins), possible);
    }

    private static Said bare(Kind kind, List<String> lines) {
        return new Said(kind, lines, null, List.of());
    }

    private static List<String> lines(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.text() == null ? List.of() : List.of(text.text());
        }
        if (value instanceof FieldValue.Names names) {
            return names.items();
        }
        if (value instanceof FieldValue.Due due) {
            return due.deadline() == null ? List.of() : List.of(due.deadline().printed());
        }
        if (value instanceof FieldValue.Cited cited) {
            return cited.documents().stream().map(Said::printed).toList();
        }
        throw new AssertionError("A cell without a form: " + value);
    }

    private static String printed(Citation citation) {
        return String.valueOf(citation.asPrinted() != null ? citation.asPrinted() : citation.number());
    }
}
