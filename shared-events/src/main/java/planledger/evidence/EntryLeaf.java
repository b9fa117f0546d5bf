package planledger.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
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

    private static final int STREAM_CHARS_MAX = 400;
    private static final int TYPE_CHARS_MAX = 100;
    private static final int REVISION_CHARS_MAX = 9;
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** A tree head that was published. */
    public record Published(long size, Hash root) {}

    public EntryLeaf {
        boolean isPlaced = position > 0 && sequence >= 0 && (previous == null) == (sequence == 0);
        if (!isPlaced || (previous != null && previous < 0)) {
            throw new IllegalArgumentException("No place of an entry: position " + position + ", " + sequence + " of "
                    + stream + ", after leaf " + previous);
        }
        if (!isStream(stream) || !isType(type) || !isRevision(revision)) {
            throw new IllegalArgumentException("No entry: " + Leaf.shown(stream + " " + type + " " + revision));
        }
        if (recordedAt.isBefore(YEAR_0)
                || !recordedAt.isBefore(YEAR_10000)
                || (effectiveFrom != null && !isWritten(effectiveFrom))) {
            throw new IllegalArgumentException("A year has four digits: " + recordedAt + ", " + effectiveFrom);
        }
        if (!Instant.ofEpochMilli(recordedAt.toEpochMilli()).equals(recordedAt)) {
            throw new IllegalArgumentException("An entry is recorded to the millisecond, not " + recordedAt);
        }
    }

    private static boolean isWritten(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() < 10_000;
    }

    /** Lower-case letters, digits, dots and hyphens, the first a letter or digit. */
    private static boolean isStream(String text) {
        boolean sound = !text.isEmpty() && text.length() <= STREAM_CHARS_MAX && isLetterOrDigit(text.charAt(0));
        for (int i = 1; sound && i < text.length(); i++) {
            char sign = text.charAt(i);
            sound = isLetterOrDigit(sign) || sign == '.' || sign == '-';
        }
        return sound;
    }

    /** Lower-case letters, digits and hyphens, the first a letter. */
    private static boolean isType(String text) {
        boolean sound = !text.isEmpty() && text.length() <= TYPE_CHARS_MAX && !EntryText.isDigit(text.charAt(0));
        return sound && text.indexOf('.') < 0 && isStream(text);
    }

    private static boolean isRevision(String text) {
        return !text.isEmpty()
                && text.length() <= REVISION_CHARS_MAX
                && text.chars().allMatch(sign -> EntryText.isDigit((char) sign));
    }

    private static boolean isLetterOrDigit(char sign) {
        return (sign >= 'a' && sign <= 'z') || EntryText.isDigit(sign);
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
        EntryText in = new EntryText(text);
        try {
            in.must(BEGINS + "\"v\":1,\"position\":");
            long position = in.number();
            in.must(",\"stream\":\"");
            String stream = in.quoted();
            in.must(",\"sequence\":");
            long sequence = in.number();
            in.must(",\"type\":\"");
            String type = in.quoted();
            in.must(",\"revision\":\"");
            String revision = in.quoted();
            in.must(",\"recordedAt\":\"");
            Instant recordedAt = in.instant();
            in.must(",\"effectiveFrom\":");
            LocalDate effectiveFrom = in.dateOrNull();
            in.must(",\"previous\":");
            Long previous = in.skips("null") ? null : Long.valueOf(in.number());
            in.must(",\"payload\":\"");
            Hash payload = in.hash();
            in.must(",\"actor\":");
            Hash actor = in.hashOrNull();
            in.must(",\"checkpoint\":");
            Published checkpoint = published(in);
            in.must("}");
            in.end();
            return new EntryLeaf(
                    position,
                    stream,
                    sequence,
                    type,
                    revision,
                    recordedAt,
                    effectiveFrom,
                    previous,
                    payload,
                    actor,
                    checkpoint);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not the leaf of an entry: " + e.getMessage(), e);
        }
    }

    private static @Nullable Published published(EntryText in) {
        if (in.skips("null")) {
            return null;
        }
        in.must("{\"size\":");
        long size = in.number();
        in.must(",\"root\":\"");
        Hash root = in.hash();
        in.must("}");
        return new Published(size, root);
    }
}
