package planledger.agency;

import org.jspecify.annotations.Nullable;

/**
 * A place of an entry of the registry that a later entry corrected.
 *
 * @param entry revision of the corrected entry
 * @param was what the place said until then; null where it said nothing
 * @param to what it says from then on; null where it says nothing
 * @param by the entry that corrects it
 */
public record CorrectedPlace(
        long entry,
        String path,
        @Nullable String was,
        @Nullable String to,
        RegistryEntry by) {}
