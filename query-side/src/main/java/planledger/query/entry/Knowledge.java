package planledger.query.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.query.mongo.Polling;
import planledger.query.mongo.ServingView;
import planledger.timeline.Timeline;
import planledger.web.Declined;
import planledger.web.Fault;
import planledger.web.Input;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Shape;
import planledger.web.Shapes;

/**
 * Resolves what a question asks to know: {@code knownAt} an instant, {@code known} a ledger position, {@code atLeast} an
 * entry that must be visible. Where nothing is asked, everything counts that was acknowledged before the question came.
 */
public final class Knowledge {
    /** How long a question waits for an entry to become visible. */
    static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Pattern REVISION = Pattern.compile("([a-z0-9.-]+)@([0-9]{1,12})");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,15}");
    private static final Shape<String> AT_LEAST = Shapes.text(PlanId.LENGTH_MAX + 20)
            .where(
                    text -> POSITION.matcher(text).matches()
                            || REVISION.matcher(text).matches(),
                    QueryRule.NOT_AN_ENTRY);

    private final ServingView view;
    private final KnowledgePositions positions;
    private final StreamEntries entries;
    private final LongSupplier acknowledged;
    private final Supplier<OptionalLong> last;
    private final Clock clock;

    /**
     * Waits for what this machine acknowledged; of what others did it only says whether it is visible.
     *
     * @param acknowledged the last position that this machine acknowledged; 0 where it records nothing
     * @param last the last position that anybody acknowledged; empty where that cannot be asked for now
     */
    Knowledge(
            ServingView view,
            KnowledgePositions positions,
            StreamEntries entries,
            LongSupplier acknowledged,
            Supplier<OptionalLong> last,
            Clock clock) {
        this.view = view;
        this.positions = positions;
        this.entries = entries;
        this.acknowledged = acknowledged;
        this.last = last;
        this.clock = clock;
    }

    /** The times as a question names them, not yet resolved. */
    public record Asked(
            @Nullable LocalDate effectiveAt,
            @Nullable Instant knownAt,
            @Nullable Long known,
            @Nullable String atLeast) {}

    /** Reads the usual parameters. */
    public static Asked read(Input in) {
        return read(in, "effectiveAt", "knownAt");
    }

    /** Reads the parameters under other names, for questions with two points in time. */
    public static Asked read(Input in, String effectiveAt, String knownAt) {
        LocalDate day = in.optional(effectiveAt, Shapes.DATE);
        Instant instant = in.optional(knownAt, Shapes.INSTANT);
        boolean plain = knownAt.equals("knownAt");
        Long position =
                in.optional(plain ? "known" : "position" + knownAt.substring(5), Shapes.longInteger(0, Long.MAX_VALUE));
        in.check(instant == null || position == null, knownAt, QueryRule.KNOWN_TWICE);
        return new Asked(day, instant, position, plain ? in.optional("atLeast", AT_LEAST) : null);
    }

    /** Reads the parameters of a question that is about no day. */
    public static Asked readWithoutDay(Input in) {
        Instant instant = in.optional("knownAt", Shapes.INSTANT);
        Long position = in.optional("known", Shapes.longInteger(0, Long.MAX_VALUE));
        in.check(instant == null || position == null, "knownAt", QueryRule.KNOWN_TWICE);
        return new Asked(null, instant, position, in.optional("atLeast", AT_LEAST));
    }

    /** The times of a question, once what it waits for is visible. */
    public AsOf resolve(Asked asked) {
        await(asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // As fine as what is stored.
        LocalDate today = now.atZone(Timeline.ZONE).toLocalDate();
        LocalDate day = asked.effectiveAt() != null ? asked.effectiveAt() : today;
        long position;
        Instant instant;
        if (asked.known() != null) {
            position = asked.known();
            if (position > view.current()) {
                throw refused("?known", QueryRule.POSITION_NOT_REACHED);
            }
            instant = position == 0 ? Instant.EPOCH : positions.knownFrom(position);
        } else {
            instant = asked.knownAt() != null ? asked.knownAt() : now;
            if (instant.isAfter(now)) {
                throw refused("?knownAt", QueryRule.KNOWN_IN_FUTURE);
            }
            position = asked.knownAt() != null ? positions.at(instant) : view.current();
        }
        return new AsOf(day, instant, position, day.isAfter(today));
    }

    /** Whether a question for the newest is answered without something acknowledged before it, or may be. */
    public boolean isBehind(Asked asked) {
        if (asked.known() != null || asked.knownAt() != null) {
            return false;
        }
        OptionalLong newest = last.get();
        return newest.isEmpty() || view.current() < newest.getAsLong();
    }

    /** What to answer where something is not there: while the view is behind, it may be what is not visible yet. */
    public static Declined lacking(boolean behind) {
        return behind
                ? new Declined(Problem.unavailable(ProblemKind.NOT_YET_VISIBLE, RETRY_AFTER))
                : new Declined(ProblemKind.NOT_FOUND);
    }

    /** Who names an entry is answered only with it; everybody else with what there is, and the answer says how far. */
    private void await(Asked asked) {
        if (asked.atLeast() != null && !awaitEntry(asked.atLeast())) {
            throw lacking(true);
        }
        if (asked.atLeast() == null) {
            long own = acknowledged.getAsLong();
            view.await(asked.known() == null ? own : Math.min(own, asked.known()), WAIT_MAX);
        }
    }

    private boolean awaitEntry(String atLeast) {
        Matcher revision = REVISION.matcher(atLeast);
        if (!revision.matches()) {
            return view.await(Long.parseLong(atLeast), WAIT_MAX);
        }
        return awaitRevision(revision.group(1), Long.parseLong(revision.group(2)));
    }

    /** Until the view is there, not only the entry: it may be there while others that were recorded before it are not. */
    private boolean awaitRevision(String stream, long revision) {
        AtomicLong position = new AtomicLong();
        return Polling.until(
                () -> {
                    if (position.get() == 0) {
                        position.set(entries.positionOf(stream, revision));
                    }
                    return position.get() > 0 && view.current() >= position.get();
                },
                WAIT_MAX);
    }

    private static Declined refused(String parameter, QueryRule rule) {
        return new Declined(Problem.faulty(Fault.invalid(parameter, rule)));
    }
}
