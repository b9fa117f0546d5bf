package planledger.query.page;

import java.util.Locale;
import java.util.Objects;
import planledger.answer.Wording;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.timeline.PlanStatus;
import planledger.web.page.Language;

/** Documents, dates of effect and reasons, as pages speak of them. */
public record Spoken(Language language) {
    public String document(Instrument instrument) {
        return language.choose(Wording.document(instrument), Wording.documentEn(instrument));
    }

    /** The name of who issued a document, else the slug of its register; empty where neither is recorded. */
    public String issuer(Instrument instrument) {
        return Objects.requireNonNullElse(
                instrument.issuerName() != null ? instrument.issuerName() : instrument.issuer(), "");
    }

    public String effect(EffectiveFrom from) {
        return language.choose(Wording.effect(from), Wording.effectEn(from));
    }

    public String reason(PlanStatus status) {
        return language.choose(Wording.reason(status), Wording.reasonEn(status));
    }

    /** A constant as addresses name it: {@code IN_FORCE} is {@code inForce}. */
    public static String wire(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
