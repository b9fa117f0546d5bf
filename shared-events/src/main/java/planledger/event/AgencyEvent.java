package planledger.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to agencies. One stream holds the whole registry, for a succession moves several. */
public sealed interface AgencyEvent extends LedgerEvent {
    /** The stream that holds every event of this family. */
    String STREAM = "agencies";

    /**
     * An agency, or a class of agencies ("UBND cấp huyện"), was registered.
     *
     * @param aliases other names under which documents print it
     * @param level level of government, in the registrar's words; null where not stated
     * @param jurisdiction whose agency it is: a province's slug, or the id of a registered agency; null for one that
     *     every plan may name
     * @param from first day on which it exists; null where it always did as far as the ledger is concerned
     */
    record AgencyRegistered(
            AgencyId agencyId,
            String name,
            List<String> aliases,
            @Nullable String level,
            @Nullable String jurisdiction,
            @Nullable LocalDate from)
            implements AgencyEvent {
        public AgencyRegistered {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * Agencies gave way to others (chia, tách, sáp nhập, hợp nhất, đổi tên, giải thể, chuyển chức năng).
     *
     * @param from agencies that give way; those that end are told by the kind
     * @param to agencies that go on; empty for a dissolution
     * @param function the only function that moves, in words; null where everything does
     * @param effectiveFrom first day of the new order
     */
    record SuccessionRecorded(
            Kind kind,
            List<AgencyId> from,
            List<AgencyId> to,
            @Nullable String function,
            EffectiveFrom effectiveFrom,
            Instrument instrument)
            implements AgencyEvent {
        public SuccessionRecorded {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /**
     * An earlier entry of the registry was wrong, or lacked what is now known. What was known before stays what was known
     * then.
     *
     * @param entry revision of the entry that is corrected
     * @param path the place within it: {@code /name}, {@code /from}, {@code /effectiveFrom}, {@code /instrument/issuedOn}
     * @param to what it says from now on; null where it says nothing
     * @param reason commitment to the reason, whose text is kept beside the event
     */
    record AgencyEntryCorrected(
            long entry,
            String path,
            @Nullable String to,
            @Nullable Instrument instrument,
            Commitment reason) implements AgencyEvent {}

    /** How agencies succeed each other. */
    enum Kind {
        /** Đổi tên. */
        RENAME,
        /** Sáp nhập: into one that goes on. */
        MERGE,
        /** Hợp nhất: into a new one. */
        CONSOLIDATE,
        /** Chia: one ends, several take over. */
        SPLIT,
        /** Tách: a part becomes an agency of its own; the rest goes on. */
        CARVE_OUT,
        /** Giải thể: nobody takes over unless another entry says so. */
        DISSOLVE,
        /** Chuyển chức năng: one function moves; the agency goes on. */
        TRANSFER;

        /** Whether the agencies that give way exist no more afterwards. */
        public boolean ends() {
            return this != CARVE_OUT && this != TRANSFER;
        }
    }
}
