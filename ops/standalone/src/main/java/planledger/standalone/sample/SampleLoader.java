package planledger.standalone.sample;

import java.util.List;
import planledger.cli.Document;
import planledger.cli.Failed;
import planledger.cli.Submission;

/**
 * Enters documents and counts. A second start is answered by the first answers again, so it records nothing, whatever
 * people have entered since. It stops at the first refusal: later documents rest on earlier ones.
 */
final class SampleLoader {
    private static final String SAMPLES = "Văn bản mẫu · Samples: ";

    private final List<Document> documents;
    private int entered;
    private int repeated;

    SampleLoader(List<Document> documents) {
        this.documents = List.copyOf(documents);
    }

    /** What became of it, in one line. */
    String load(Submission submission) {
        for (Document document : documents) {
            try {
                submission.submit(document, this::count);
            } catch (Failed e) {
                return SAMPLES + counted() + "; dừng ở · stopped at " + document.name() + ": " + e.line();
            }
        }
        return SAMPLES + (entered == 0 ? "đã có · already there (" + repeated + " lần ghi · calls)." : counted() + ".");
    }

    private void count(Submission.Outcome outcome) {
        if (outcome.repeated()) {
            repeated++;
        } else {
            entered++;
        }
    }

    private String counted() {
        return entered + " lần ghi mới · new calls, " + repeated + " đã có · already there";
    }
}
