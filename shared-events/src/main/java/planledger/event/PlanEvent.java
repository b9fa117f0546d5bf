package planledger.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a plan. One stream holds one plan. */
public sealed interface PlanEvent {
    PlanId planId();

    /**
     * A plan was issued.
     *
     * @param effectiveTo last day of effect where the plan states one, inclusive
     * @param content how much of its content the ledger holds
     * @param replaces the plans in whose place it was issued by the same act; empty for most
     * @param dispositions what the act says became of their tasks
     */
    record PlanIssued(
            PlanId planId,
            Instrument instrument,
            String title,
            EffectiveFrom from,
            @Nullable LocalDate effectiveTo,
            List<Citation> carriesOut,
            List<Citation> basis,
            Content content,
            @Nullable Declared declared,
            List<Section> sections,
            List<Task> tasks,
            List<Target> targets,
            List<PlanId> replaces,
            List<Disposition> dispositions)
            implements PlanEvent {
        public PlanIssued {
            carriesOut = List.copyOf(carriesOut);
            basis = List.copyOf(basis);
            sections = List.copyOf(sections);
            tasks = List.copyOf(tasks);
            targets = List.copyOf(targets);
            replaces = List.copyOf(replaces);
            dispositions = List.copyOf(dispositions);
        }
    }

    /**
     * An instrument changed tasks; all its items bind or none. Fields not named keep what earlier entries say.
     *
     * @param residual whether the instrument says that everything it does not list stays
     * @param sections headings that the instrument prints
     */
    record PlanAmended(
            PlanId planId,
            Instrument instrument,
            EffectiveFrom from,
            @Nullable Residual residual,
            List<Section> sections,
            List<Item> items,
            @Nullable Commitment reason)
            implements PlanEvent {
        public PlanAmended {
            sections = List.copyOf(sections);
            items = List.copyOf(items);
        }
    }

    /**
     * Another plan took this plan's place; this one ceases on the day from which the other binds.
     *
     * @param by the plan that took its place
     */
    record PlanReplaced(
            PlanId planId, PlanId by, Instrument instrument, EffectiveFrom from, List<Disposition> dispositions)
            implements PlanEvent {
        public PlanReplaced {
            dispositions = List.copyOf(dispositions);
        }
    }

    /** This plan, issued before, took the place of others; each of them has its own entry. */
    record PlanTookPlace(PlanId planId, List<PlanId> replaces, EffectiveFrom from, List<Disposition> dispositions)
            implements PlanEvent {
        public PlanTookPlace {
            replaces = List.copyOf(replaces);
            dispositions = List.copyOf(dispositions);
        }
    }

    /**
     * Work on a task was reported.
     *
     * @param product the product item that it delivers, as printed; null where the report names none
     * @param period the occurrence of a recurring task that it closes
     * @param completedOn the day that the report names, where the evidence has no date of its own
     */
    record CompletionRecorded(
            PlanId planId,
            TaskRef task,
            @Nullable String product,
            @Nullable String period,
            Evidence evidence,
            Claim claim,
            @Nullable LocalDate completedOn,
            @Nullable Commitment note)
            implements PlanEvent {}

    /**
     * Đính chính: an earlier entry of this plan said something else than its source, or lacked what is now known.
     * Changes what is known from here on; the entry itself stays as it was recorded.
     *
     * @param entry revision of the entry that is corrected, 1-based
     * @param path where in the entry, as a JSON pointer ({@code /instrument/issuedOn})
     * @param was what the entry said; null where it was missing
     * @param to what it says from now on
     */
    record EntryCorrected(
            PlanId planId,
            long entry,
            String path,
            @Nullable String was,
            @Nullable String to,
            @Nullable Instrument instrument,
            Commitment reason)
            implements PlanEvent {}

    /** How much of a plan's content the ledger holds. */
    enum Content {
        FULL,
        PARTIAL,
        NOT_HELD
    }

    /**
     * The clause that everything not listed stays as it was.
     *
     * @param clause where it stands in the instrument, in words; null where that was not recorded
     */
    record Residual(@Nullable String clause) {}

    /** Counts that the plan states about itself. */
    record Declared(@Nullable Integer tasks, Map<String, Integer> sections) {
        public Declared {
            sections = Map.copyOf(sections);
        }
    }

    /** What a report of work says. */
    enum Claim {
        DONE,
        ONGOING
    }
}
