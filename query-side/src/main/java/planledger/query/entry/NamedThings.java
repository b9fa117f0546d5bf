package planledger.query.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.document.DocumentName;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.DocumentKey;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Folded;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;

/** What an entry names, folded for search: more than what is meant does no harm, less would hide an answer. */
final class NamedThings {
    private final Set<String> agencies = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> documents = new TreeSet<>();
    private final Set<String> registers = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> instruments = new TreeSet<>();
    private @Nullable Long due;

    private NamedThings() {}

    static NamedThings in(PlanEvent event) {
        NamedThings named = new NamedThings();
        if (event instanceof LegalAct act) {
            named.instrument(act.instrument());
        }
        if (event instanceof PlanIssued plan) {
            Stream.concat(plan.carriesOut().stream(), plan.basis().stream()).forEach(named::citation);
            plan.tasks().forEach(task -> named.row(task.fields()));
        } else if (event instanceof PlanAmended amended) {
            amended.items().forEach(named::item);
        } else if (event instanceof CompletionRecorded report && report.evidence() instanceof Evidence.ByDocument by) {
            named.document(by.document());
        } else if (event instanceof EntryCorrected corrected) {
            named.corrected(corrected);
        }
        return named;
    }

    private void item(Item item) {
        if (item instanceof Item.Amend amend) {
            row(amend.set());
        } else if (item instanceof Item.Restate restate) {
            row(restate.task().fields());
        } else if (item instanceof Item.Add add) {
            row(add.task().fields());
        }
    }

    private void row(Fields row) {
        row.values().forEach((field, value) -> {
            fields.add(field.wire());
            if (value instanceof FieldValue.Names names && field != Field.PRODUCTS) {
                names.items().forEach(this::agency);
            } else if (value instanceof FieldValue.Due deadline) {
                deadline(deadline.deadline());
            } else if (value instanceof FieldValue.Cited cited) {
                cited.documents().forEach(this::citation);
            }
        });
    }

    private void agency(String printed) {
        agencies.add(Folded.of(printed));
        for (String part : planledger.agency.Agencies.split(printed)) {
            agencies.add(Folded.of(part));
        }
    }

    private void deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            kinds.add("none");
            return;
        }
        for (Deadline.Part part : deadline.parts()) {
            kinds.add(part.kind().name().toLowerCase(Locale.ROOT));
            LocalDate to = part.to();
            if (to != null) {
                due = due == null ? to.toEpochDay() : Math.min(due, to.toEpochDay());
            }
        }
    }

    private void corrected(EntryCorrected corrected) {
        String to = corrected.to();
        if (corrected.instrument() != null) {
            document(corrected.instrument());
        }
        String[] steps = corrected.path().split("/", -1);
        if (steps.length > 3 && steps[1].equals("tasks")) {
            fields.add(steps[3]);
        }
        deadline(corrected.deadline());
        if (to != null && corrected.path().endsWith("/number")) {
            documents.add(DocumentKey.slug(to));
        }
        if (to != null
                && (corrected.path().contains("/lead/") || corrected.path().contains("/coordinating/"))) {
            agency(to);
        }
    }

    private void instrument(Instrument instrument) {
        document(instrument);
        DocumentName name = DocumentName.of(instrument);
        if (name != null) {
            instruments.add(name.number());
        }
    }

    private void document(Instrument document) {
        document(DocumentName.of(document));
    }

    private void citation(Citation citation) {
        document(DocumentName.of(citation));
    }

    private void document(@Nullable DocumentName name) {
        if (name != null) {
            documents.add(name.number());
            String register = name.register();
            if (register != null) {
                registers.add(register);
            }
        }
    }

    List<String> agencies() {
        return new ArrayList<>(agencies);
    }

    List<String> kinds() {
        return new ArrayList<>(kinds);
    }

    List<String> documents() {
        return new ArrayList<>(documents);
    }

    List<String> registers() {
        return new ArrayList<>(registers);
    }

    List<String> fields() {
        return new ArrayList<>(fields);
    }

    List<String> instruments() {
        return new ArrayList<>(instruments);
    }

    /** The first day by which anything is due, as an epoch day; null where nothing is. */
    @Nullable
    Long due() {
        return due;
    }
}
