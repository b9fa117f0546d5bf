package planledger.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One harm that an audit found.
 *
 * @param leaf index of the leaf that it concerns; null where it is none in particular
 * @param position of the ledger entry that it concerns; null where it is none in particular, or is not known
 * @param message what was found, in Vietnamese; names the place
 * @param messageEn the same in English
 */
public record Problem(
        Verdict verdict, @Nullable Long leaf, @Nullable Long position, String message, String messageEn) {}
