package planledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Enters documents from files. All of them are read before the first call is sent. */
final class Submit implements Subcommand {
    private static final int FILE_BYTES_MAX = 32 << 20;

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Arguments given, Client client, PrintStream out) throws Failed {
        if (given.names().isEmpty()) {
            throw new IllegalArgumentException("Hãy nêu ít nhất một tệp. · Name at least one file.");
        }
        List<Document> documents = new ArrayList<>();
        for (String name : given.names()) {
            documents.add(Document.read(name, bytes(name)));
        }
        Submission submission = Submission.through(client);
        for (Document document : documents) {
            submission.submit(document, outcome -> out.println(line(outcome)));
        }
    }

    private static String line(Submission.Outcome outcome) {
        String what = outcome.repeated() ? "đã có · first answer again" : Integer.toString(outcome.status());
        return outcome.call().path() + "  " + what + "  vị trí · position " + outcome.position();
    }

    private static byte[] bytes(String name) throws Failed {
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            byte[] bytes = file.readNBytes(FILE_BYTES_MAX + 1);
            if (bytes.length > FILE_BYTES_MAX) {
                throw new IllegalArgumentException(name + ": tệp quá lớn. · the file is too large.");
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            throw Failed.unreadable(name);
        }
    }
}
