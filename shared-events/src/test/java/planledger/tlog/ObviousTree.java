package planledger.tlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tree as RFC 9162 section 2.1 defines it, word by word: slow, and shares no code with what it judges. */
final class ObviousTree {
    private final List<byte[]> entries;

    ObviousTree(List<byte[]> entries) {
        this.entries = entries;
    }

    /** A tree whose entries are all different. */
    static ObviousTree ofSize(int size) {
        return new ObviousTree(
                IntStream.range(0, size).mapToObj(ObviousTree::entry).toList());
    }

    static byte[] entry(int index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    Hash leaf(int index) {
        return Hash.of(sha256(new byte[] {0}, entries.get(index)));
    }

    Hash root(int size) {
        return Hash.of(mth(entries.subList(0, size)));
    }

    InclusionProof inclusion(int index, int size) {
        return new InclusionProof(index, size, hashes(path(index, entries.subList(0, size))));
    }

    ConsistencyProof consistency(int earlier, int later) {
        return new ConsistencyProof(earlier, later, hashes(subProof(earlier, entries.subList(0, later), true)));
    }

    private static byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) {
            return sha256();
        }
        if (d.size() == 1) {
            return sha256(new byte[] {0}, d.get(0));
        }
        int k = k(d.size());
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = k(d.size());
        List<byte[]> left = d.subList(0, k);
        List<byte[]> right = d.subList(k, d.size());
        return m < k ? with(path(m, left), mth(right)) : with(path(m - k, right), mth(left));
    }

    private static List<byte[]> subProof(int m, List<byte[]> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = k(d.size());
        List<byte[]> left = d.subList(0, k);
        List<byte[]> right = d.subList(k, d.size());
        return m <= k ? with(subProof(m, left, b), mth(right)) : with(subProof(m - k, right, false), mth(left));
    }

    /** The largest power of two smaller than n. */
    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> with(List<byte[]> path, byte[] last) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static List<Hash> hashes(List<byte[]> path) {
        return path.stream().map(Hash::of).toList();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
