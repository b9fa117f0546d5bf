package planledger.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every path that is one slip away from a right one: a hash dropped, added, doubled, flipped or moved. */
final class NearPaths {
    private NearPaths() {}

    static List<List<Hash>> of(List<Hash> path, Hash stranger) {
        List<List<Hash>> near = new ArrayList<>();
        for (int at = 0; at <= path.size(); at++) {
            List<Hash> added = new ArrayList<>(path);
            added.add(at, stranger);
            near.add(added);
            if (at < path.size()) {
                List<Hash> doubled = new ArrayList<>(path);
                doubled.add(at, path.get(at));
                near.add(doubled);
                List<Hash> dropped = new ArrayList<>(path);
                dropped.remove(at);
                near.add(dropped);
                List<Hash> flipped = new ArrayList<>(path);
                flipped.set(at, HashTest.flipped(path.get(at), (path.hashCode() + at) & 0xFF));
                near.add(flipped);
            }
            if (at + 1 < path.size()) {
                List<Hash> moved = new ArrayList<>(path);
                Collections.swap(moved, at, at + 1);
                near.add(moved);
            }
        }
        return near;
    }
}
