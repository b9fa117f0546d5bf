package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.Instrument;

/**
 * The acts of a plan in order of issue: by date of issue, on one day by number within one register, else by ledger
 * position. An act is placed as late as the acts known before it allow, so that the order of acts once placed never
 * changes; an act whose date of issue is not known follows everything recorded before it.
 */
final class Placing {
    /** Room between neighbours; where it is used up, all acts get new numbers in the same order. */
    private static final long GAP = 1L << 32;

    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,9})(.*)$", Pattern.DOTALL);

    private final List<Placed> placed = new ArrayList<>();
    private final Map<Register, Integer> greatest = new HashMap<>();

    /** An act with the date by which it is sorted: its own, or that of the act before it. */
    private record Placed(
            Act act, LocalDate sortedBy, @Nullable Register register, int number) {}

    /** One issuer's numbers of one symbol on one day. */
    private record Register(String issuer, String symbol, LocalDate day) {}

    /** Puts an act in its place. */
    void place(Act act) {
        Instrument instrument = act.instrument();
        Register register = register(instrument);
        int number = register == null ? 0 : number(instrument);
        LocalDate issued = instrument.issuedOn();
        int at = indexFor(issued, register, number);
        LocalDate sortedBy = issued != null
                ? issued
                : at == 0 ? LocalDate.MIN : placed.get(at - 1).sortedBy();
        placed.add(at, new Placed(act, sortedBy, register, number));
        number(at);
        if (register != null) {
            greatest.merge(register, number, Math::max);
        }
    }

    private void number(int at) {
        long before = at == 0 ? 0 : placed.get(at - 1).act().order();
        long after = at + 1 < placed.size() ? placed.get(at + 1).act().order() : before + 2 * GAP;
        if (after - before > 1) {
            placed.get(at).act().place(before + (after - before) / 2);
            return;
        }
        for (int i = 0; i < placed.size(); i++) {
            placed.get(i).act().place((i + 1) * GAP);
        }
    }

    /** Before the first act that was issued later, or on the same day in the same register under a greater number. */
    private int indexFor(@Nullable LocalDate issued, @Nullable Register register, int number) {
        int end = placed.size();
        while (issued != null && end > 0 && placed.get(end - 1).sortedBy().isAfter(issued)) {
            end--;
        }
        if (register != null && greatest.getOrDefault(register, number) > number) {
            for (int i = 0; i < end; i++) {
                if (register.equals(placed.get(i).register()) && placed.get(i).number() > number) {
                    return i;
                }
            }
        }
        return end;
    }

    private static @Nullable Register register(Instrument instrument) {
        Matcher number = NUMBER.matcher(String.valueOf(instrument.number()));
        LocalDate day = instrument.issuedOn();
        String issuer = instrument.issuer();
        if (day == null || issuer == null || !number.matches()) {
            return null;
        }
        String symbol = number.group(2).replaceAll("[^\\p{L}\\p{Nd}/]", "").toUpperCase(Locale.ROOT);
        return new Register(issuer, symbol, day);
    }

    private static int number(Instrument instrument) {
        Matcher number = NUMBER.matcher(String.valueOf(instrument.number()));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }
}
