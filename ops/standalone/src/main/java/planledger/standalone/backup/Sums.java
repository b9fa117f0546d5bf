package planledger.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code SHA256SUMS}: what a backup consists of, so that a copy of it that lost or changed a file is not put back. */
final class Sums {
    private static final String FILE = "SHA256SUMS";
    private static final String BETWEEN = "  ";

    private Sums() {}

    static void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        of(folder)
                .forEach((name, sum) ->
                        lines.append(sum).append(BETWEEN).append(name).append('\n'));
        Files.writeString(folder.resolve(FILE), lines);
    }

    /** @throws IOException if the folder is not the backup that was written, with the first file that differs */
    static void check(Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            int between = line.indexOf(BETWEEN);
            if (between < 0) {
                throw new IOException(FILE + " is not a list of sums: " + line);
            }
            expected.put(line.substring(between + BETWEEN.length()), line.substring(0, between));
        }
        Map<String, String> found = of(folder);
        for (String name : expected.keySet()) {
            if (!expected.get(name).equals(found.remove(name))) {
                throw new IOException(name + " of the backup is not what was backed up");
            }
        }
        if (!found.isEmpty()) {
            throw new IOException(found.keySet() + " was not backed up");
        }
    }

    private static Map<String, String> of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            if (!name.equals(FILE)) {
                sums.put(name, sum(file));
            }
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
