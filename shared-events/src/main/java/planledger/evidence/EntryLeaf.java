package planledger.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Hash;

/**
 * What the log holds of one recorded event: where it stands, when it was recorded, and a digest of its stored bytes.
 *
 * @param position its place in the ledger, from 1
 * @param stream the plan or register that it belongs to
 * @param sequence its place in the stream, from 0
 * @param type wire name of the event
 * @param revision revision of its form
 * @param recordedAt to the millisecond
 * @param effectiveFrom the day from which it binds; null where it has none, or none that is known
 * @param previous index of the leaf of the same stream before it; null for the first
 * @param payload {@link Digests#payload}
 * @param actor {@link Digests#actor}; null where nobody is named
 * @param checkpoint the last checkpoint that was published before this leaf was written; null where none was
 */
public record EntryLeaf(
        long position,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable Long previous,
        Hash payload,
        @Nullable Hash actor,
        @Nullable Published checkpoint)
        implements Leaf {
    static final String BEGINS = "{\"leaf\":\"entry\",";

    private static final Pattern STREAM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,399}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,99}");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final String HEX = "([0-9a-f]{64})";
    private static final Pattern FORM = Pattern.compile("\\{\"leaf\":\"entry\",\"v\":1,\"position\":" + NUMBER
            + ",\"stream\":\"([^\"]{1,400})\",\"sequence\":" + NUMBER
            + ",\"type\":\"([^\"]{1,100})\",\"revision\":\"([^\"]{1,9})\",\"recordedAt\":\"([^\"]{1,40})\""
            + ",\"effectiveFrom\":(?:null|\"([^\"]{1,20})\"),\"previous\":(?:null|" + NUMBER + "),\"payload\":\"" + HEX
            + "\",\"actor\":(?:null|\"" + HEX + "\"),\"checkpoint\":(?:null|\\{\"size\":" + NUMBER + ",\"root\":\""
            + HEX + "\"\\})\\}");

    /** A tree head that was published. */
    public record Published(long size, Hash root) {}

    public EntryLeaf {
        boolean isPlaced = position > 0 && sequence >= 0 && (previous == null) == (sequence == 0);
        if (!isPlaced || (previous != null && previous < 0)) {
            throw new IllegalArgumentException("No place of an entry: position " + position + ", " + sequence + " of "
                    + stream + ", after leaf " + previous);
        }
        if (!STREAM.matcher(stream).matches()
                || !TYPE.matcher(type).matches()
                || !REVISION.matcher(revision).matches()) {
            throw new IllegalArgumentException("No entry: " + Leaf.shown(stream + " " + type + " " + revision));
        }
        if (!recordedAt.truncatedTo(ChronoUnit.MILLIS).equals(recordedAt)) {
            throw new IllegalArgumentException("An entry is recorded to the millisecond, not " + recordedAt);
        }
    }

    @Override
    public String json() {
        return BEGINS + "\"v\":1,\"position\":" + position + ",\"stream\":\"" + stream + "\",\"sequence\":" + sequence
                + ",\"type\":\"" + type + "\",\"revision\":\"" + revision + "\",\"recordedAt\":\""
                + MILLIS.format(recordedAt) + "\",\"effectiveFrom\":" + quoted(effectiveFrom) + ",\"previous\":"
                + previous + ",\"payload\":\"" + payload.hex() + "\",\"actor\":"
                + quoted(actor == null ? null : actor.hex()) + ",\"checkpoint\":" + json(checkpoint) + "}";
    }

    private static String json(@Nullable Published checkpoint) {
        return checkpoint == null
                ? "null"
                : "{\"size\":" + checkpoint.size() + ",\"root\":\""
                        + checkpoint.root().hex() + "\"}";
    }

    private static String quoted(@Nullable Object text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    static EntryLeaf read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the leaf of an entry: " + Leaf.shown(text));
        }
        try {
            return new EntryLeaf(
                    Long.parseLong(parts.group(1)),
                    parts.group(2),
                    Long.parseLong(parts.group(3)),
                    parts.group(4),
                    parts.group(5),
                    Instant.parse(parts.group(6)),
                    parts.group(7) == null ? null : LocalDate.parse(parts.group(7)),
                    parts.group(8) == null ? null : Long.valueOf(parts.group(8)),
                    Hash.hex(parts.group(9)),
                    parts.group(10) == null ? null : Hash.hex(parts.group(10)),
                    parts.group(11) == null
                            ? null
                            : new Published(Long.parseLong(parts.group(11)), Hash.hex(parts.group(12))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not the leaf of an entry: " + e.getMessage(), e);
        }
    }
}
