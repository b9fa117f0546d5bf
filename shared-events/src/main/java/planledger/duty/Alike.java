package planledger.duty;

import java.util.List;

/**
 * An assignment set beside another one.
 *
 * @param percent how much of what the shorter of the two says the other says, too, from 1 to 100: pairs of neighbouring
 *     words, of which those count more that fewer assignments have
 * @param shared the pairs of words that both have, as printed in this one, in its order
 */
public record Alike(Assignment assignment, int percent, List<String> shared) {
    public Alike {
        shared = List.copyOf(shared);
    }
}
