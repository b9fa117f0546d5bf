package planledger.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measurable aim stated in running text, with what it measures. */
public record Target(String ref, String statement, List<Measure> measures) {

    public Target {
        measures = List.copyOf(measures);
    }

    /**
     * One figure of a target.
     *
     * @param comparator {@code >=}, {@code >}, {@code =}, {@code <=}, {@code <}
     * @param value decimal digits, never a binary fraction
     */
    public record Measure(
            String subject,
            String comparator,
            String value,
            @Nullable String unit,
            @Nullable Integer year) {}
}
