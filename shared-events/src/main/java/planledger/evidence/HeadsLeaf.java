package planledger.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planledger.tlog.Hash;

/**
 * Commits to where every stream of the ledger ended: with it a history of a stream is provably whole up to there.
 *
 * @param position the last ledger position that the log holds before this leaf
 * @param streams how many streams there are
 * @param root root of the tree of {@link Heads}
 */
public record HeadsLeaf(long position, long streams, Hash root) implements Leaf {
    static final String BEGINS = "{\"leaf\":\"heads\",";

    private static final Pattern FORM = Pattern.compile("\\{\"leaf\":\"heads\",\"v\":1,\"position\":([1-9][0-9]{0,17})"
            + ",\"streams\":([1-9][0-9]{0,17}),\"root\":\"([0-9a-f]{64})\"\\}");

    @Override
    public String json() {
        return BEGINS + "\"v\":1,\"position\":" + position + ",\"streams\":" + streams + ",\"root\":\"" + root.hex()
                + "\"}";
    }

    static HeadsLeaf read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a leaf of heads: " + Leaf.shown(text));
        }
        return new HeadsLeaf(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Hash.hex(parts.group(3)));
    }
}
