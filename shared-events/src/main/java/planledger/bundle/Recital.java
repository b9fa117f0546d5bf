package planledger.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.answer.PlanAnswers;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Leaf;
import planledger.evidence.Remark;
import planledger.evidence.TimeBounds;
import planledger.timeline.PlanState;
import planledger.timeline.Timeline;
import planledger.tlog.Checkpoint;
import planledger.tlog.Note;
import tools.jackson.databind.node.ObjectNode;

/** What people read of a bundle: the plan and its entries, what the proof covers, and how to check it. */
final class Recital {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A title with a line break must not write lines of its own here. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private final StringBuilder text = new StringBuilder();
    private final Bundle bundle;

    private Recital(Bundle bundle) {
        this.bundle = bundle;
    }

    /** How to check a bundle. */
    static byte[] readme() {
        try (InputStream text = Recital.class.getResourceAsStream("README.txt")) {
            if (text == null) {
                throw new AssertionError("README.txt is packed beside this class");
            }
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report of a bundle. */
    static byte[] of(Bundle bundle, Timeline timeline) {
        Recital recital = new Recital(bundle);
        recital.head(timeline.at(bundle.asked().effectiveAt(), bundle.asked().revision()));
        recital.line("");
        recital.line("CÁC MỤC · ENTRIES");
        for (int i = 0; i < bundle.entries().size(); i++) {
            recital.entry(i + 1, bundle.entries().get(i), timeline.entry(i + 1).event());
        }
        recital.line("");
        recital.proof();
        return recital.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(PlanState state) {
        line("SỔ CÁI KẾ HOẠCH: TRÍCH LỤC CÓ BẰNG CHỨNG · PLAN LEDGER: EXTRACT WITH EVIDENCE");
        line("");
        line("Kế hoạch · Plan: " + bundle.plan().text());
        line(state.issued().title());
        line("Vào ngày · On: " + day(bundle.asked().effectiveAt()) + "; biết đến vị trí · known to position "
                + bundle.asked().position() + " (" + bundle.asked().knownAt() + "), mục · entry "
                + bundle.asked().revision());
        ObjectNode status = PlanAnswers.status(state.status());
        line("Tình trạng · Status: "
                + status.path("statusReason").path("message").asString("") + " · "
                + status.path("statusReason").path("messageEn").asString(""));
        line("Nội dung từng nhiệm vụ · Each task: plan.json");
    }

    private void entry(int revision, Evidenced entry, PlanEvent event) {
        line(revision + ". " + entry.type() + ", vị trí · position " + entry.position() + ", lá · leaf "
                + entry.proof().index()
                + (revision > bundle.asked().revision() ? " (sau thời điểm hỏi · later than asked)" : ""));
        line("   ghi lúc · recorded at " + entry.recordedAt() + ", bởi · by "
                + (entry.actor() == null ? "không nêu ai · nobody is named" : entry.actor()));
        if (event instanceof LegalAct act) {
            line("   văn bản · instrument: " + document(act.instrument()) + "; hiệu lực từ · in effect from "
                    + effect(act.from()));
        }
        Remark bounds = bounds(entry).words();
        line("   vào nhật ký · entered the log: " + bounds.message() + " · " + bounds.messageEn());
    }

    private TimeBounds bounds(Evidenced entry) {
        EntryLeaf.Published named = Leaf.parse(entry.leaf()) instanceof EntryLeaf leaf ? leaf.checkpoint() : null;
        Note opening = entry.opening();
        Note closing =
                entry.closing() == null ? bundle.checkpoint() : entry.closing().checkpoint();
        return new TimeBounds(
                named == null ? 0 : named.size(),
                opening == null
                        ? null
                        : TimeBounds.seen(opening, bundle.policy().witnesses()),
                Checkpoint.parse(closing.text()).size(),
                TimeBounds.seen(closing, bundle.policy().witnesses()));
    }

    private void proof() {
        Checkpoint checkpoint = Checkpoint.parse(bundle.checkpoint().text());
        line("BẰNG CHỨNG PHỦ ĐẾN ĐÂU · WHAT THE EVIDENCE COVERS");
        line("Nhật ký · Log: " + checkpoint.origin() + ", checkpoint " + checkpoint.size() + ", "
                + checkpoint.root().base64());
        bundle.policy().logs().forEach(key -> line("Khoá của nhật ký · Key of the log: " + key));
        bundle.policy().witnesses().forEach(key -> line("Nhân chứng · Witness: " + key));
        HeadsProof heads = bundle.heads();
        if (heads == null) {
            line("Chưa chứng minh được rằng không còn mục nào khác: chưa có lá đầu mục.");
            line("Not provable that there are no other entries: there is no leaf of heads yet.");
        } else {
            line("Mục cuối theo lá đầu mục ở lá " + heads.proof().index() + ": mục thứ "
                    + (heads.head().sequence() + 1) + ", vị trí " + heads.head().position() + ".");
            line("The last entry, by the leaf of heads at leaf " + heads.proof().index() + ": entry "
                    + (heads.head().sequence() + 1) + ", position "
                    + heads.head().position() + ".");
        }
        line("");
        line("Bản này để đọc. Điều được chứng minh nằm ở các tệp khác; cách kiểm tra: README.txt.");
        line("This text is for reading. What is proven stands in the other files; how to check them: README.txt.");
    }

    private static String document(Instrument instrument) {
        String name = instrument.number() != null ? instrument.number() : instrument.title();
        LocalDate issued = instrument.issuedOn();
        return (name == null ? "văn bản chưa có số · unnumbered" : name)
                + (issued == null ? "" : " ngày " + day(issued));
    }

    private static String effect(EffectiveFrom from) {
        if (from.date() != null) {
            return day(from.date());
        }
        return bound(from.notBefore(), "không trước · not before ") + bound(from.notAfter(), "không sau · not after ")
                + "(không rõ ngày · the day is not known)";
    }

    private static String bound(EffectiveFrom.@Nullable Bound bound, String words) {
        return bound == null ? "" : words + day(bound.on()) + " ";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private void line(String line) {
        text.append(UNSEEN.matcher(line).replaceAll(" ")).append('\n');
    }
}
