package planledger.cli;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The names that answers use, in words; a name that this release does not know is shown as it is. */
public final class Words {
    private static final Map<String, String> STATUS = Map.of(
            "notYetInForce", "chưa có hiệu lực · not yet in force",
            "inForce", "có hiệu lực · in force",
            "suspended", "ngưng hiệu lực · suspended",
            "replaced", "bị thay thế · replaced",
            "repealed", "bị bãi bỏ · repealed",
            "expired", "hết hiệu lực · expired",
            "undetermined", "chưa xác định · undetermined");

    private static final Map<String, String> FIELD = Map.of(
            "section", "mục · section",
            "title", "nhiệm vụ · title",
            "lead", "chủ trì · lead",
            "coordinating", "phối hợp · co-ordinating",
            "products", "sản phẩm · products",
            "deadline", "thời hạn · deadline",
            "budget", "kinh phí · budget",
            "notes", "ghi chú · notes",
            "cites", "viện dẫn · cites");

    private static final Map<String, String> CHANGE = Map.of(
            "added", "bổ sung · added",
            "amended", "sửa · amended",
            "ended", "chấm dứt · ended",
            "renumbered", "đánh số lại · renumbered",
            "unchanged", "không đổi · unchanged");

    private static final Map<String, String> ENTRY = Map.of(
            "plan-issued", "ban hành · issued",
            "plan-amended", "sửa đổi · amended",
            "plan-replaced", "bị thay thế · replaced",
            "plan-took-place", "thay thế kế hoạch khác · took the place of another",
            "completion-recorded", "báo hoàn thành · completion",
            "entry-corrected", "đính chính · corrected");

    private static final Map<String, String> EXISTENCE = Map.of(
            "stated", "được nêu · stated",
            "inferred", "suy ra từ số thứ tự · inferred",
            "undetermined", "chưa xác định · undetermined",
            "unknown", "không biết có hay không · not known to exist");

    private Words() {}

    /** A status, bare or with its reason. */
    public static String status(JsonNode status) {
        return of(STATUS, status.isObject() ? status.path("status") : status);
    }

    static String field(JsonNode field) {
        return of(FIELD, field);
    }

    static String change(JsonNode change) {
        return of(CHANGE, change);
    }

    static String existence(JsonNode existence) {
        return of(EXISTENCE, existence);
    }

    static String entry(JsonNode type) {
        return of(ENTRY, type);
    }

    private static String of(Map<String, String> words, JsonNode name) {
        String text = name.asString("");
        return words.getOrDefault(text, Cells.line(text));
    }
}
