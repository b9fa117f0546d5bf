package planledger.command.entry;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.web.Input;
import planledger.web.Shape;
import planledger.web.Shapes;

/** The pieces of requests that are the same for acts of every kind, each read into the record that events hold. */
public final class ActSchemas {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public static final int LINE_MAX = 500;

    public static final int PROSE_MAX = 10_000;

    /** A name, number or label. */
    public static final Shape<String> LINE = Shapes.text(LINE_MAX);

    /** Prose in a cell or a reason. */
    public static final Shape<String> PROSE = Shapes.text(PROSE_MAX);

    /** A document of which little may be known: it proves or is cited. */
    public static final Shape<Instrument> DOCUMENT = Shape.object(ActSchemas::document);

    /** The instrument of an act: its issuer must be known. */
    public static final Shape<Instrument> INSTRUMENT = Shape.object(
                    in -> instrument(in, in.required("issuer", Shapes.SLUG)))
            .withStandIn(new Instrument(null, null, null, null, null, null, null, null, null, null, null));

    private static final Shape<Said> SAID = Shape.object(
            in -> new Said(in.required("kind", Shapes.oneOf(EffectiveFrom.Kind.class)), in.optional("from", PROSE)));

    private static final Shape<Sources> SOURCES =
            Shape.object(in -> new Sources(in.optional("notBefore", SAID), in.optional("notAfter", SAID)));

    private ActSchemas() {}

    /** How a bound is known, and from what. */
    private record Said(EffectiveFrom.Kind kind, @Nullable String from) {}

    private record Sources(
            @Nullable Said notBefore, @Nullable Said notAfter) {}

    /**
     * The date of effect of an act, or what bounds it. Where neither is given the date of issue is taken for a lower
     * bound, and said to be inferred: acts that bind before they are issued state so.
     */
    public static EffectiveFrom effectiveFrom(Input in, Instrument instrument) {
        LocalDate date = in.optional("effectiveFrom", Shapes.DATE);
        LocalDate notBefore = in.optional("effectiveNotBefore", Shapes.DATE);
        LocalDate notAfter = in.optional("effectiveNotAfter", Shapes.DATE);
        Sources sources = in.optional("boundsFrom", SOURCES, new Sources(null, null));
        in.check(date == null || (notBefore == null && notAfter == null), "effectiveFrom", ActRule.DATE_OR_BOUNDS);
        in.check(sources.notBefore() == null || notBefore != null, "boundsFrom", ActRule.BOUND_WITHOUT_DATE);
        in.check(sources.notAfter() == null || notAfter != null, "boundsFrom", ActRule.BOUND_WITHOUT_DATE);
        boolean ordered = notBefore == null || notAfter == null || !notAfter.isBefore(notBefore);
        in.check(ordered, "effectiveNotAfter", ActRule.BOUNDS_REVERSED);
        if (date != null || !ordered) {
            return date == null ? new EffectiveFrom(null, null, null) : EffectiveFrom.on(date);
        }
        LocalDate issued = instrument.issuedOn() != null ? instrument.issuedOn() : instrument.issuedNotBefore();
        EffectiveFrom.Bound lower =
                notBefore == null && issued != null && (notAfter == null || !notAfter.isBefore(issued))
                        ? new EffectiveFrom.Bound(issued, EffectiveFrom.Kind.INFERRED, "ngày ban hành")
                        : bound(notBefore, sources.notBefore());
        return new EffectiveFrom(null, lower, bound(notAfter, sources.notAfter()));
    }

    /** A document of which little may be known, within an object that says more. */
    public static Instrument document(Input in) {
        return instrument(in, in.optional("issuer", Shapes.SLUG));
    }

    private static EffectiveFrom.@Nullable Bound bound(@Nullable LocalDate on, @Nullable Said said) {
        if (on == null) {
            return null;
        }
        return said == null
                ? new EffectiveFrom.Bound(on, EffectiveFrom.Kind.STATED, null)
                : new EffectiveFrom.Bound(on, said.kind(), said.from());
    }

    private static Instrument instrument(Input in, @Nullable String issuer) {
        LocalDate notBefore = in.optional("issuedNotBefore", Shapes.DATE);
        LocalDate notAfter = in.optional("issuedNotAfter", Shapes.DATE);
        boolean ordered = notBefore == null || notAfter == null || !notAfter.isBefore(notBefore);
        in.check(ordered, "issuedNotAfter", ActRule.BOUNDS_REVERSED);
        return new Instrument(
                in.optional("type", LINE),
                in.optional("number", LINE),
                in.optional("issuedOn", Shapes.DATE),
                notBefore,
                ordered ? notAfter : null,
                issuer,
                in.optional("issuerName", LINE),
                in.optional("title", PROSE),
                in.optional("signer", LINE),
                in.optional("capacity", LINE),
                in.optional(
                        "sha256", LINE.where(digest -> DIGEST.matcher(digest).matches(), ActRule.DIGEST_FORM)));
    }
}
