package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Item;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;

/**
 * Corrections for a random history: of every place that a correction can name. Every other one is of the dates and the
 * number of an act, for those decide which act prevails.
 */
final class RandomCorrection {
    private static final List<String> DECIDING =
            List.of("/instrument/number", "/effectiveFrom", "/instrument/issuedOn", "/instrument/issuedOn");
    private static final List<String> INSTRUMENT = List.of(
            "type",
            "number",
            "issuedOn",
            "issuedNotBefore",
            "issuedNotAfter",
            "issuerName",
            "title",
            "signer",
            "capacity");
    private static final List<String> CITATION = List.of("type", "number", "issuedOn");

    private final Random random;
    private final RandomItems rows;

    RandomCorrection(Random random, RandomItems rows) {
        this.random = random;
        this.rows = rows;
    }

    /** A correction of one of the events, the first of which issues the plan. */
    EntryCorrected of(List<PlanEvent> events) {
        List<Long> entries = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof LegalAct || events.get(i) instanceof CompletionRecorded) {
                entries.add(i + 1L);
            }
        }
        long entry = random.nextInt(4) == 0 ? 1 : any(entries);
        PlanEvent event = events.get((int) entry - 1);
        List<List<String>> kinds = new ArrayList<>(places(event));
        kinds.removeIf(List::isEmpty);
        boolean deciding = event instanceof LegalAct && random.nextBoolean();
        return kinds.isEmpty() ? of(events) : of(event, entry, any(deciding ? DECIDING : any(kinds)));
    }

    private EntryCorrected of(PlanEvent event, long entry, String path) {
        boolean empty = random.nextInt(6) == 0;
        Deadline deadline = path.endsWith("/deadline") && !empty ? rows.deadline() : null;
        String to = deadline == null ? value(path, empty) : deadline.printed();
        return new EntryCorrected(event.planId(), entry, path, null, to, deadline, null, RandomHistory.REASON);
    }

    private @Nullable String value(String path, boolean empty) {
        boolean neverEmpty = path.equals("/title") || path.matches("/tasks/.*/\\d+");
        if ((empty && !neverEmpty) || path.endsWith("/deadline")) {
            return null;
        }
        LocalDate day = rows.day();
        if (path.endsWith("issuedNotAfter")) {
            return day.plusDays(RandomAct.DAYS_UNTIL_BOUND).toString();
        }
        boolean isDay = path.matches(".*(On|NotBefore|/effective(From|To))");
        return isDay
                ? day.toString()
                : any(
                        path.endsWith("/number")
                                ? RandomAct.NUMBERS
                                : path.endsWith("/section") ? RandomItems.SECTIONS : RandomItems.WORDS);
    }

    /** Every place of an entry, place by place of each kind. */
    private List<List<String>> places(PlanEvent event) {
        List<String> act =
                event instanceof LegalAct ? under("/instrument", INSTRUMENT).toList() : List.of();
        if (event instanceof PlanIssued plan) {
            List<String> rows = plan.tasks().stream()
                    .flatMap(task -> columns(task.ref().text(), task.fields()))
                    .toList();
            Stream<String> carried = citations("/implements", plan.carriesOut());
            List<String> cited =
                    Stream.concat(carried, citations("/basis", plan.basis())).toList();
            return List.of(act, List.of("/title"), List.of("/effectiveTo"), cited, rows);
        }
        if (event instanceof PlanAmended amended) {
            return List.of(act, amended.items().stream().flatMap(this::columns).toList());
        }
        return event instanceof CompletionRecorded report
                ? List.of(List.of("/completedOn"), proof(report.evidence()))
                : List.of(act);
    }

    private static List<String> proof(Evidence evidence) {
        return evidence instanceof Evidence.ByDocument
                ? under("/evidence", INSTRUMENT).toList()
                : List.of();
    }

    private Stream<String> columns(Item item) {
        Fields fields = item instanceof Item.Amend amend
                ? amend.set()
                : item instanceof Item.Restate restate
                        ? restate.task().fields()
                        : item instanceof Item.Add add ? add.task().fields() : new Fields(Map.of());
        return columns(item.ref().text(), fields);
    }

    /** Every place of a row; the section only where paths do not say it. */
    private Stream<String> columns(String ref, Fields row) {
        return row.values().entrySet().stream()
                .filter(column -> column.getKey() != Field.SECTION || !ref.contains("."))
                .flatMap(column -> cell("/tasks/" + ref + "/" + column.getKey().wire(), column.getValue()));
    }

    private static Stream<String> cell(String path, FieldValue value) {
        if (value instanceof FieldValue.Names names) {
            return IntStream.range(0, names.items().size()).mapToObj(i -> path + "/" + i);
        }
        return value instanceof FieldValue.Cited cited ? citations(path, cited.documents()) : Stream.of(path);
    }

    private static Stream<String> citations(String path, List<Citation> list) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> under(path + "/" + i, CITATION));
    }

    private static Stream<String> under(String path, List<String> names) {
        return names.stream().map(name -> path + "/" + name);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
