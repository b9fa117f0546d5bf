package planledger.finding;

/**
 * The law that a rule rests on, in words.
 *
 * @param vi in Vietnamese
 * @param isAnalogy whether the law governs legal norms only, and is shown as advice: an administrative plan is governed
 *     by Decree 30/2020/NĐ-CP
 */
public record Source(String vi, String en, boolean isAnalogy) {
    static final Source PLAN = new Source(
            "Lời của chính kế hoạch và của các văn bản sửa đổi, thay thế nó",
            "The plan's own text, and that of the acts that change or replace it",
            false);
    static final Source CHECKING = new Source(
            "Nghị định 30/2020/NĐ-CP, Điều 12: văn bản được kiểm tra trước khi ký",
            "Decree 30/2020/NĐ-CP, Article 12: a document is checked before it is signed",
            false);
    static final Source NUMBERING = new Source(
            "Nghị định 30/2020/NĐ-CP, Điều 15: số văn bản lấy liên tiếp trong năm, từ số 01 ngày 01 tháng 01",
            "Decree 30/2020/NĐ-CP, Article 15: numbers run through the year, from 01 on 1 January",
            false);
    static final Source CONTENT = new Source(
            "Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3: sai sót nội dung phải sửa bằng văn bản có hình thức tương đương;"
                    + " đính chính bằng công văn chỉ cho sai sót về thể thức",
            "Decree 30/2020/NĐ-CP, Article 18.3: an error of content needs an amending document of the same form; an"
                    + " official letter corrects errors of form only",
            false);
    static final Source RECALL = new Source(
            "Nghị định 30/2020/NĐ-CP, Điều 18 khoản 4: thu hồi văn bản",
            "Decree 30/2020/NĐ-CP, Article 18.4: documents are recalled",
            false);
    static final Source NORMS = new Source(
            "Luật 64/2025/QH15 về văn bản quy phạm pháp luật, áp dụng tương tự",
            "Law 64/2025/QH15 on legal norms, by analogy",
            true);
}
