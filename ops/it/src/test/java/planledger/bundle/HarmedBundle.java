package planledger.bundle;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A bundle as somebody would hand it on who wants one of its entries forgotten; in a zip as ours are written. */
public final class HarmedBundle {
    private HarmedBundle() {}

    /** The bundle without one entry, those after it moved up. */
    public static byte[] without(int revision, byte[] zip) {
        SortedMap<String, byte[]> files = StoredZip.read(zip).files();
        JsonNode index = Forms.JSON.readTree(files.get(Names.ENTRIES));
        ArrayNode lines = (ArrayNode) index.get("entries");
        lines.remove(revision - 1);
        for (int each = revision; each <= lines.size() + 1; each++) {
            move(files, Names.event(each + 1), Names.event(each));
            move(files, Names.leaf(each + 1), Names.leaf(each));
            move(files, Names.proof(each + 1), Names.proof(each));
            move(files, Names.opening(each + 1), Names.opening(each));
            move(files, Names.closing(each + 1), Names.closing(each));
        }
        files.put(Names.ENTRIES, index.toString().getBytes(StandardCharsets.UTF_8));
        return StoredZip.write(files);
    }

    private static void move(SortedMap<String, byte[]> files, String from, String to) {
        byte[] file = files.remove(from);
        if (file == null) {
            files.remove(to);
        } else {
            files.put(to, file);
        }
    }
}
