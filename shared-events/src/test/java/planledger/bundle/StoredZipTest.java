package planledger.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredZipTest {
    private static final SortedMap<String, byte[]> FILES =
            new TreeMap<>(Map.of("checkpoint", new byte[] {1, 2, 3}, "events/1.json", new byte[] {'{', '}'}));

    @Test
    void every_tool_opens_it(@TempDir Path folder) throws IOException {
        byte[] zip = StoredZip.write(FILES);
        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        try (ZipFile opened = new ZipFile(file.toFile());
                ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertEquals(2, opened.size());
            for (Map.Entry<String, byte[]> each : FILES.entrySet()) {
                assertArrayEquals(
                        each.getValue(),
                        opened.getInputStream(opened.getEntry(each.getKey())).readAllBytes());
                assertEquals(each.getKey(), read.getNextEntry().getName());
                assertArrayEquals(each.getValue(), read.readAllBytes());
            }
        }
    }

    @Test
    void what_was_written_is_read() {
        StoredZip.Held held = StoredZip.read(StoredZip.write(FILES));
        assertTrue(held.asWritten());
        assertEquals(FILES.keySet(), held.files().keySet());
        FILES.forEach((name, bytes) -> assertArrayEquals(bytes, held.files().get(name)));
    }

    @Test
    void whatever_is_changed_is_refused_or_is_not_as_written_and_nothing_crashes() {
        byte[] zip = StoredZip.write(FILES);
        for (int at = 0; at < zip.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] other = zip.clone();
                other[at] ^= (byte) (1 << bit);
                refusedOrSeen(other);
            }
        }
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] other = zip.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            }
            if (!Arrays.equals(zip, other)) {
                refusedOrSeen(other);
            }
        }
    }

    private static void refusedOrSeen(byte[] zip) {
        try {
            assertFalse(StoredZip.read(zip).asWritten());
        } catch (IllegalArgumentException refused) {
            assertNotNull(refused.getMessage());
        }
    }

    @Test
    void bombs_tricks_with_paths_and_strange_files_are_refused_by_name() throws IOException {
        assertRefused("BUNDLE_STORED", packed(ZipEntry.DEFLATED, "plan.json", new byte[1 << 20]));
        assertRefused("BUNDLE_NAMES", packed(ZipEntry.STORED, "../plan.json", new byte[1]));
        assertRefused("BUNDLE_NAMES", packed(ZipEntry.STORED, "/etc/passwd", new byte[1]));
        assertRefused("BUNDLE_NAMES", packed(ZipEntry.STORED, "events/0.json", new byte[1]));
        assertRefused("BUNDLE_NAMES", packed(ZipEntry.STORED, "events/../plan.json", new byte[1]));
        assertRefused("BUNDLE_FORM", new byte[0]);
        assertRefused("BUNDLE_FORM", "<html>".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(int method, String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(method);
            entry.setSize(bytes.length);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(bytes);
        }
        return zip.toByteArray();
    }

    private static void assertRefused(String limit, byte[] zip) {
        Exception said = assertThrows(IllegalArgumentException.class, () -> StoredZip.read(zip));
        assertTrue(said.toString().contains(": " + limit + ": "), said::toString);
    }
}
