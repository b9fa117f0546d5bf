package planledger.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.deadline.Label.Start;
import planledger.deadline.Phrase.Match;

/**
 * Reads one clause of a cell. First as one expression in known words; then as one with a remark after it; then cut at a
 * comma or "và" into expressions that can each be read; last as words that need not all be known.
 */
final class Clause {
    private static final int WORDS_MAX = 200;
    private static final int CUTS_MAX = 16;
    private static final Phrase VERB =
            Phrase.of("phan_dau|du_kien|tap_trung? hoan_thanh|xong|thuc_hien|to_chuc|trien_khai|tien_hanh|duy_tri"
                    + "|dam_bao|bao_dam|ban_hanh|trinh|gui|nop|du_kien|han|han_cuoi|han_chot|thoi_han|thoi_gian"
                    + "|thoi_han_hoan_thanh|thoi_gian_hoan_thanh|thoi_gian_thuc_hien :?");
    private static final Phrase VERB_OF_PRODUCT = Phrase.of("duoc? ban_hanh|hoan_thanh|xong|trinh|gui|nop");
    private static final Set<String> CUTS = Set.of(",", "va", ".", "+", "&", "-");
    private static final Set<String> AND = Set.of("va", "hoac", "/", "-");

    private final PlanYear year;
    private final List<Words> products;
    private final Map<Integer, List<Reading>> tails = new HashMap<>();

    private Clause(PlanYear year, List<Words> products) {
        this.year = year;
        this.products = products;
    }

    /** What the clause says, one reading a part; one that is unread where the words are not known. */
    static List<Reading> read(Words words, PlanYear year, List<Words> products) {
        List<Reading> read = words.size() > WORDS_MAX ? List.of() : new Clause(year, products).read(words);
        return read.isEmpty() ? List.of(Reading.UNREAD) : read;
    }

    /** Every tail that is read here ends where the clause ends, so its length tells it from the others. */
    private List<Reading> read(Words words) {
        List<Reading> read = tails.get(words.size());
        if (read == null) {
            read = readTail(words);
            tails.put(words.size(), read);
        }
        return read;
    }

    private List<Reading> readTail(Words words) {
        return firstOf(
                () -> known(words, false),
                () -> cut(words),
                () -> told(words, false),
                () -> known(words, true),
                () -> told(words, true));
    }

    private List<Reading> known(Words words, boolean joined) {
        List<Start> starts = starts(words, joined);
        return firstOf(() -> whole(Rules.KNOWN, starts, words), () -> remarked(starts, words));
    }

    private List<Reading> told(Words words, boolean joined) {
        return whole(Rules.TOLD, starts(words, joined), words);
    }

    private List<Reading> whole(List<Rule> rules, List<Start> starts, Words words) {
        for (Start start : starts) {
            for (Rule rule : rules) {
                Seen seen = rule.phrase().whole(words, start.end());
                List<Reading> read = seen == null ? List.of() : rule.reads().apply(seen, year);
                if (!read.isEmpty()) {
                    return called(read, start.label());
                }
            }
        }
        return List.of();
    }

    /** An expression and a remark that makes no part of its own: a condition, "theo quy định", or what is due. */
    private List<Reading> remarked(List<Start> starts, Words words) {
        for (Start start : starts) {
            for (Rule rule : Rules.KNOWN) {
                for (Match match : rule.phrase().at(words, start.end())) {
                    List<Reading> read = rule.reads().apply(match.seen(), year);
                    Words rest = words.from(match.end());
                    if (read.isEmpty() || rest.size() == 0) {
                        continue;
                    }
                    if (isRemark(rest, read.get(0))) {
                        return called(read, start.label());
                    }
                    List<Label> after = read.get(0).dated() ? Label.after(rest) : List.of();
                    if (start.label() == null && !after.isEmpty()) {
                        return called(read, after.get(0));
                    }
                }
            }
        }
        return List.of();
    }

    private static boolean isRemark(Words rest, Reading after) {
        Words remark = rest.trimmed();
        remark = !after.dated() && AND.contains(remark.text(0)) ? remark.from(1) : remark;
        return remark.size() > 0 && isRemark(remark);
    }

    private static boolean isRemark(Words remark) {
        return Stream.concat(Stream.of(0), VERB.at(remark, 0).stream().map(Match::end))
                .anyMatch(start -> Stream.concat(Stream.of(Rules.AS_RULES_SAY), Rules.WAITING.stream())
                        .anyMatch(rule -> rule.phrase().whole(remark, start) != null));
    }

    private List<Reading> cut(Words words) {
        List<Integer> cuts = IntStream.range(1, Math.max(1, words.size() - 1))
                .filter(at -> CUTS.contains(words.text(at)))
                .boxed()
                .toList();
        List<Reading> read = List.of();
        for (int i = 0; i < cuts.size() && cuts.size() <= CUTS_MAX && read.isEmpty(); i++) {
            read = cut(words, cuts.get(i));
        }
        return read;
    }

    private List<Reading> cut(Words words, int at) {
        Words head = words.part(0, at).trimmed();
        Words rest = words.from(at + 1).trimmed();
        Words tail = rest.is(0, "va") ? rest.from(1) : rest;
        List<Reading> left = known(head, false);
        boolean waits = left.isEmpty() && isRemark(head);
        if ((left.isEmpty() && !waits) || tail.size() == 0) {
            return List.of();
        }
        List<Reading> right = read(tail);
        if (right.isEmpty() || (words.is(at, "-") && right.get(0).label() == null)) {
            return List.of();
        }
        if (waits) {
            return right.size() == 1 && saysBy(tail) ? right : List.of();
        }
        return words.is(at, ",") ? Reading.inRow(left, right) : Reading.both(left, right);
    }

    /** "Ngay sau khi …, chậm nhất ngày 28/2": the day decides, the condition does not. */
    private boolean saysBy(Words words) {
        List<Start> plain = starts(words, false).stream()
                .filter(start -> start.label() == null)
                .toList();
        return !whole(Rules.BY, plain, words).isEmpty();
    }

    /** Where the words that say when may begin: after a verb, after what is due, after its verb. */
    private List<Start> starts(Words words, boolean joined) {
        List<Start> starts = new ArrayList<>(List.of(new Start(0, null)));
        VERB.at(words, 0).forEach(verb -> starts.add(new Start(verb.end(), null)));
        for (Start start : List.copyOf(starts)) {
            for (Start label : Label.at(words, start.end(), products, joined)) {
                VERB_OF_PRODUCT
                        .at(words, label.end())
                        .forEach(verb -> starts.add(new Start(verb.end(), label.label())));
                starts.add(label);
            }
        }
        return starts;
    }

    private static List<Reading> called(List<Reading> readings, @Nullable Label label) {
        return readings.stream().map(reading -> reading.called(label)).toList();
    }

    @SafeVarargs
    private static List<Reading> firstOf(Supplier<List<Reading>>... ways) {
        for (Supplier<List<Reading>> way : ways) {
            List<Reading> read = way.get();
            if (!read.isEmpty()) {
                return read;
            }
        }
        return List.of();
    }
}
