package planledger.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip that is written in one way only: names in order, nothing compressed, no time, nothing optional. Every tool opens
 * it; read here, it is what would be written again, so that no two readers see different files in it. What is not
 * compressed cannot swell.
 */
final class StoredZip {
    /** Bytes of the longest bundle. */
    static final int BYTES_MAX = 256 << 20;

    /** Files in a bundle; a zip of the plain form has no more. */
    static final int FILES_MAX = 65_000;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short VERSION = 10; // 1.0: stored files need no more.
    private static final short DAY = 0x21; // 1980-01-01: a zip has to say something.

    private StoredZip() {}

    /**
     * Files as a zip.
     *
     * @throws IllegalArgumentException if they are too many or too long
     */
    static byte[] write(SortedMap<String, byte[]> files) {
        long size = END_BYTES;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            size += LOCAL_BYTES + CENTRAL_BYTES + 2L * file.getKey().length() + file.getValue().length;
        }
        if (size > BYTES_MAX || files.size() > FILES_MAX) {
            throw new IllegalArgumentException("BUNDLE_BYTES_MAX: " + size + " of " + BYTES_MAX + " bytes, "
                    + files.size() + " of " + FILES_MAX + " files");
        }
        ByteBuffer zip = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer directory = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        files.forEach((name, bytes) -> {
            int at = zip.position();
            zip.putInt(LOCAL);
            head(zip, name, bytes);
            zip.put(ascii(name)).put(bytes);
            directory.putInt(CENTRAL).putShort(VERSION);
            head(directory, name, bytes);
            directory.putShort((short) 0).putShort((short) 0).putShort((short) 0); // comment, disk, attributes
            directory.putInt(0).putInt(at).put(ascii(name));
        });
        int start = zip.position();
        zip.put(directory.flip());
        int length = zip.position() - start;
        zip.putInt(END).putInt(0); // this disk, and the one where the directory starts
        zip.putShort((short) files.size()).putShort((short) files.size());
        return zip.putInt(length).putInt(start).putShort((short) 0).array();
    }

    private static void head(ByteBuffer to, String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        to.putShort(VERSION).putShort((short) 0).putShort((short) 0); // no flags, stored
        to.putShort((short) 0).putShort(DAY).putInt((int) sum.getValue());
        to.putInt(bytes.length)
                .putInt(bytes.length)
                .putShort((short) name.length())
                .putShort((short) 0);
    }

    /**
     * What a zip holds.
     *
     * @param asWritten whether nothing about it differs from how these files are written
     */
    record Held(SortedMap<String, byte[]> files, boolean asWritten) {}

    /**
     * Reads a zip.
     *
     * @throws IllegalArgumentException if it is not one of these: compressed, with other files, out of order, too long
     */
    static Held read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("BUNDLE_BYTES_MAX: " + BYTES_MAX);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (zip.remaining() >= LOCAL_BYTES && zip.getInt(zip.position()) == LOCAL) {
            file(zip, bytes, files);
        }
        if (files.isEmpty() || zip.remaining() < Integer.BYTES || zip.getInt(zip.position()) != CENTRAL) {
            throw new IllegalArgumentException("BUNDLE_FORM: not a zip of files that are stored one after another");
        }
        return new Held(files, Arrays.equals(write(files), bytes));
    }

    private static void file(ByteBuffer zip, byte[] bytes, SortedMap<String, byte[]> files) {
        int at = zip.position();
        int method = zip.getShort(at + 8);
        int length = zip.getInt(at + 22);
        int name = Short.toUnsignedInt(zip.getShort(at + 26));
        int extra = Short.toUnsignedInt(zip.getShort(at + 28));
        if (method != 0) {
            throw new IllegalArgumentException(
                    "BUNDLE_STORED: a bundle is not compressed; unpack it and verify the folder");
        }
        if (length < 0 || zip.remaining() - LOCAL_BYTES < (long) name + extra + length || extra != 0) {
            throw new IllegalArgumentException("BUNDLE_FORM: a file of " + length + " bytes is longer than the zip");
        }
        int from = at + LOCAL_BYTES;
        String called = new String(bytes, from, name, StandardCharsets.ISO_8859_1);
        if (!Names.isKnown(called) || files.size() >= FILES_MAX || files.containsKey(called)) {
            throw new IllegalArgumentException("BUNDLE_NAMES: no bundle has such a file, or has it twice");
        }
        files.put(called, Arrays.copyOfRange(bytes, from + name, from + name + length));
        zip.position(from + name + length);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
