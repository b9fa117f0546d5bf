package planledger.finding;

/**
 * The law that a rule rests on, in words.
 *
 * @param vi in Vietnamese
 * @param isAnalogy whether the law governs legal norms only, and is shown as advice: an administrative plan is governed
 *     by Decree 30/2020/NĐ-CP
 */
public record Source(String vi, String en, boolean isAnalogy) {}
