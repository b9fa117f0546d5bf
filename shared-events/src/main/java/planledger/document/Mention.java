package planledger.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/**
 * One place where a plan's entries name a document, corrections applied.
 *
 * @param entry revision of the entry that names it
 * @param position ledger position of that entry
 * @param task the task concerned; null where the whole plan is
 * @param place where in the entry, as a JSON pointer ({@code /tasks/III.5/cites/0})
 * @param number number and symbol as printed
 * @param issuedOn date as printed, or as corrected
 * @param asPrinted the words of the text, where they were kept
 */
public record Mention(
        DocumentName name,
        Role role,
        PlanId plan,
        long entry,
        long position,
        @Nullable TaskRef task,
        String place,
        @Nullable String type,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable String asPrinted) {}
