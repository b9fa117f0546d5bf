package planledger.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a plan. One stream holds one plan. */
public sealed interface PlanEvent extends LedgerEvent {
    PlanId planId();

    /**
     * A plan was issued.
     *
     * @param effectiveTo last day of effect where the plan states one, inclusive
     * @param content how much of its content the ledger holds
     * @param replaces the plans in whose place it was issued by the same act; empty for most
     * @param dispositions what the act says became of their tasks
     * @param missing parts that the plan names and the ledger does not hold (an annex that was not filed); since
     *     revision 2
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
            List<Disposition> dispositions,
            List<String> missing)
            implements PlanEvent, LegalAct {
        public PlanIssued {
            carriesOut = List.copyOf(carriesOut);
            basis = List.copyOf(basis);
            sections = List.copyOf(sections);
            tasks = List.copyOf(tasks);
            targets = List.copyOf(targets);
            replaces = List.copyOf(replaces);
            dispositions = List.copyOf(dispositions);
            missing = heldSince(missing);
        }

        @Override
        public PlanIssued acted(Instrument by, EffectiveFrom since) {
            return with(by, title, since, effectiveTo, carriesOut, basis, tasks);
        }

        /** The same plan with other rows: interpreted or corrected. */
        public PlanIssued withTasks(List<Task> rows) {
            return with(instrument, title, from, effectiveTo, carriesOut, basis, rows);
        }

        /** The same plan under another title. */
        public PlanIssued titled(String as) {
            return with(instrument, as, from, effectiveTo, carriesOut, basis, tasks);
        }

        /** The same plan with another last day of effect. */
        public PlanIssued until(@Nullable LocalDate last) {
            return with(instrument, title, from, last, carriesOut, basis, tasks);
        }

        /** The same plan with other documents that it carries out or rests on. */
        public PlanIssued resting(List<Citation> carries, List<Citation> rests) {
            return with(instrument, title, from, effectiveTo, carries, rests, tasks);
        }

        private PlanIssued with(
                Instrument by,
                String as,
                EffectiveFrom since,
                @Nullable LocalDate last,
                List<Citation> carries,
                List<Citation> rests,
                List<Task> rows) {
            return new PlanIssued(
                    planId,
                    by,
                    as,
                    since,
                    last,
                    carries,
                    rests,
                    content,
                    declared,
                    sections,
                    rows,
                    targets,
                    replaces,
                    dispositions,
                    missing);
        }
    }

    /**
     * An instrument changed tasks; all its items bind or none. Fields not named keep what earlier entries say.
     *
     * @param residual whether the instrument says that everything it does not list stays
     * @param sections headings that the instrument prints
     * @param targets what it does to measurable targets; since revision 2
     */
    record PlanAmended(
            PlanId planId,
            Instrument instrument,
            EffectiveFrom from,
            @Nullable Residual residual,
            List<Section> sections,
            List<Item> items,
            List<TargetItem> targets,
            @Nullable Commitment reason)
            implements PlanEvent, LegalAct {
        public PlanAmended {
            sections = List.copyOf(sections);
            items = List.copyOf(items);
            targets = heldSince(targets);
        }

        @Override
        public PlanAmended acted(Instrument by, EffectiveFrom since) {
            return new PlanAmended(planId, by, since, residual, sections, items, targets, reason);
        }

        /** The same amendment with other lines: interpreted or corrected. */
        public PlanAmended withItems(List<Item> lines) {
            return new PlanAmended(planId, instrument, from, residual, sections, lines, targets, reason);
        }
    }

    /**
     * Another plan took this plan's place; this one ceases on the day from which the other binds.
     *
     * @param by the plan that took its place
     */
    record PlanReplaced(
            PlanId planId, PlanId by, Instrument instrument, EffectiveFrom from, List<Disposition> dispositions)
            implements PlanEvent, LegalAct {
        public PlanReplaced {
            dispositions = List.copyOf(dispositions);
        }

        @Override
        public PlanReplaced acted(Instrument as, EffectiveFrom since) {
            return new PlanReplaced(planId, by, as, since, dispositions);
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

    /** Bãi bỏ: the plan ends from a day on, and nothing takes its place. */
    record PlanRepealed(PlanId planId, Instrument instrument, EffectiveFrom from, Commitment reason)
            implements PlanEvent, LegalAct {
        @Override
        public PlanRepealed acted(Instrument by, EffectiveFrom since) {
            return new PlanRepealed(planId, by, since, reason);
        }
    }

    /** Ngưng hiệu lực: the plan's effect pauses from a day on, until it is resumed or ends. */
    record PlanSuspended(PlanId planId, Instrument instrument, EffectiveFrom from, Commitment reason)
            implements PlanEvent, LegalAct {
        @Override
        public PlanSuspended acted(Instrument by, EffectiveFrom since) {
            return new PlanSuspended(planId, by, since, reason);
        }
    }

    /** A suspended plan binds again from a day on. */
    record PlanResumed(PlanId planId, Instrument instrument, EffectiveFrom from, Commitment reason)
            implements PlanEvent, LegalAct {
        @Override
        public PlanResumed acted(Instrument by, EffectiveFrom since) {
            return new PlanResumed(planId, by, since, reason);
        }
    }

    /** What became of tasks of this replaced plan, said after the replacement was recorded; the later word counts. */
    record TasksDisposed(PlanId planId, List<Disposition> dispositions, Commitment reason) implements PlanEvent {
        public TasksDisposed {
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
     * A report of work counts no more, from here on in what is known.
     *
     * @param completion revision of the entry that recorded the report, 1-based
     */
    record CompletionWithdrawn(
            PlanId planId, long completion, @Nullable Instrument instrument, Commitment reason) implements PlanEvent {}

    /**
     * Somebody answered a finding about this plan, or settled it.
     *
     * @param finding the finding's key within the plan
     */
    record FindingResponded(
            PlanId planId,
            String finding,
            Response response,
            @Nullable Instrument instrument,
            Commitment reason) implements PlanEvent {}

    /**
     * Đính chính: an earlier entry of this plan said something else than its source, or lacked what is now known.
     * Changes what is known from here on; the entry itself stays as it was recorded.
     *
     * @param entry revision of the entry that is corrected, 1-based
     * @param path where in the entry, as a JSON pointer ({@code /instrument/issuedOn})
     * @param was what the entry said; null where it was missing
     * @param to what it says from now on
     * @param deadline how the corrected words of a deadline are interpreted; null for every other place; since revision 2
     */
    record EntryCorrected(
            PlanId planId,
            long entry,
            String path,
            @Nullable String was,
            @Nullable String to,
            @Nullable Deadline deadline,
            @Nullable Instrument instrument,
            Commitment reason)
            implements PlanEvent {}

    /**
     * The key that a plan would have had, had its number been known or right from the start: it leads to that plan, and
     * no other plan takes it. The only entry of its stream.
     *
     * @param planId the reserved key
     * @param of the plan to which it leads
     */
    record KeyReserved(PlanId planId, PlanId of) implements PlanEvent {}

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

    /** What is said to a finding. */
    enum Response {
        /** Giải trình: the agency explains; the finding stands. */
        EXPLAINED,
        /** The inspection team takes the finding as it is. */
        ACCEPTED,
        CLOSED,
        REOPENED
    }

    /** A list that an earlier revision of the stored form does not have is empty. */
    private static <T> List<T> heldSince(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
