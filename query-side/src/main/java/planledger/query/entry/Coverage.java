package planledger.query.entry;

import planledger.answer.Answers;
import planledger.event.PlanEvent.Content;
import tools.jackson.databind.node.ObjectNode;

/** What an answer is complete for. */
public final class Coverage {
    private Coverage() {}

    /** Of an answer across plans. */
    public static ObjectNode of(AsOf asOf, boolean upToDate) {
        ObjectNode coverage = Answers.object();
        coverage.put("recordedUpTo", asOf.position());
        coverage.put("upToDate", upToDate);
        coverage.put("note", "Chỉ gồm các kế hoạch đã ghi vào sổ.");
        coverage.put("noteEn", "Only plans recorded in this ledger.");
        return coverage;
    }

    /** Of an answer about one plan. */
    public static ObjectNode of(Known known) {
        Content content = known.issued().content();
        ObjectNode coverage = Answers.object();
        coverage.put("recordedUpTo", known.asOf().position());
        coverage.put("upToDate", known.upToDate());
        coverage.set("content", Answers.value(content));
        coverage.put("tasksComplete", content == Content.FULL);
        if (content != Content.FULL) {
            coverage.put(
                    "note",
                    "Nội dung kế hoạch chưa được ghi đủ: ngoài các nhiệm vụ đã nêu hoặc suy ra từ số thứ tự, không biết"
                            + " còn nhiệm vụ nào khác hay không.");
            coverage.put(
                    "noteEn",
                    "The plan's content is not held in full: whether there are tasks beyond those stated or implied by the"
                            + " numbering is not known.");
        }
        return coverage;
    }
}
