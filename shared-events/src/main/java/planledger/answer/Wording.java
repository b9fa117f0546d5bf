package planledger.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.timeline.PlanStatus;

/** Reasons in prose, Vietnamese and English; dates as Vietnamese documents print them. */
public final class Wording {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Wording() {}

    /** Why a plan has its status, in Vietnamese. */
    public static String reason(PlanStatus status) {
        String when = bounds(status.from(), "từ ngày %s", "không trước %s", "không sau %s", "không rõ ngày");
        String other = status.other() == null ? "kế hoạch khác" : status.other().text();
        return switch (status.kind()) {
            case NOT_YET_IN_FORCE -> "Chưa có hiệu lực: có hiệu lực " + when + ".";
            case IN_FORCE -> "Có hiệu lực " + when + inferred(status, " (suy luận)") + ".";
            case SUSPENDED -> "Ngưng hiệu lực " + when + ".";
            case REPLACED -> "Bị thay thế bởi " + other + " " + when + inferred(status, " (suy luận)") + ".";
            case REPEALED -> "Bị bãi bỏ " + when + ".";
            case EXPIRED -> "Hết hiệu lực " + when + ".";
            case UNDETERMINED ->
                status.other() == null
                        ? "Không xác định: kế hoạch có hiệu lực vào ngày chưa rõ, " + when + "."
                        : "Không xác định: " + other + " thay thế vào ngày chưa rõ, " + when + ".";
        };
    }

    /** Why a plan has its status, in English. */
    public static String reasonEn(PlanStatus status) {
        String when = bounds(status.from(), "from %s", "not before %s", "not after %s", "date unknown");
        String other = status.other() == null ? "another plan" : status.other().text();
        return switch (status.kind()) {
            case NOT_YET_IN_FORCE -> "Not yet in force: in force " + when + ".";
            case IN_FORCE -> "In force " + when + inferred(status, " (inferred)") + ".";
            case SUSPENDED -> "Suspended " + when + ".";
            case REPLACED -> "Replaced by " + other + " " + when + inferred(status, " (inferred)") + ".";
            case REPEALED -> "Repealed " + when + ".";
            case EXPIRED -> "Expired " + when + ".";
            case UNDETERMINED ->
                status.other() == null
                        ? "Undetermined: the plan takes effect on a day that is not known, " + when + "."
                        : "Undetermined: " + other + " takes its place on a day that is not known, " + when + ".";
        };
    }

    /** A document as it is spoken of: {@code 713/QĐ-UBND ngày 21/04/2025}. */
    public static String document(Instrument instrument) {
        return document(instrument, "văn bản chưa có số", " ngày ");
    }

    /** The same in English: {@code 713/QĐ-UBND of 21/04/2025}. */
    public static String documentEn(Instrument instrument) {
        return document(instrument, "document without number", " of ");
    }

    private static String document(Instrument instrument, String nameless, String of) {
        String name = instrument.number() != null
                ? instrument.number()
                : instrument.title() != null ? instrument.title() : nameless;
        LocalDate issued = instrument.issuedOn();
        return issued == null ? name : name + of + PRINTED.format(issued);
    }

    private static String inferred(PlanStatus status, String words) {
        return status.inferred() ? words : "";
    }

    /** From when an act binds: a day, bounds, or that it is not known. */
    public static String effect(EffectiveFrom from) {
        return bounds(from, "%s", "không trước %s", "không sau %s", "chưa biết ngày");
    }

    /** The same in English. */
    public static String effectEn(EffectiveFrom from) {
        return bounds(from, "%s", "not before %s", "not after %s", "day not known");
    }

    private static String bounds(EffectiveFrom from, String on, String notBefore, String notAfter, String unknown) {
        if (from.date() != null) {
            return on.formatted(PRINTED.format(from.date()));
        }
        String lower = bound(from.notBefore(), notBefore);
        String upper = bound(from.notAfter(), notAfter);
        return lower.isEmpty() && upper.isEmpty()
                ? unknown
                : lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + ", " + upper;
    }

    private static String bound(EffectiveFrom.@Nullable Bound bound, String words) {
        return bound == null ? "" : words.formatted(PRINTED.format(bound.on()));
    }
}
