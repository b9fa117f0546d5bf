package planledger.command.plan;

import planledger.command.entry.RefusalRule;

/**
 * Every rule by which a command can be refused, named by the condition that is broken. A refusal says what is wrong,
 * why, and what to do next, in Vietnamese and English; {@code %s} is the thing concerned.
 */
enum Refusal implements RefusalRule {
    PLAN_UNKNOWN(
            Status.INVALID,
            "Sổ chưa ghi kế hoạch %s. Hãy ghi việc ban hành kế hoạch đó trước.",
            "The ledger holds no plan %s. Record its issue first."),
    PLAN_EXISTS(
            Status.CONFLICT,
            "Kế hoạch %s đã được ghi. Nếu nội dung khác, hãy ghi văn bản sửa đổi hoặc đính chính.",
            "Plan %s is recorded already. If it says something else, record an amendment or a correction."),
    PLAN_ENDED(
            Status.CONFLICT,
            "Kế hoạch hết hiệu lực từ %s nên không nhận sửa đổi có hiệu lực từ ngày đó. Hãy kiểm tra ngày hiệu lực,"
                    + " hoặc sửa kế hoạch thay thế.",
            "The plan ended on %s and takes no amendment that takes effect then or later. Check the date of effect, or"
                    + " amend the plan that replaced it."),
    PLAN_REPLACED_ALREADY(
            Status.CONFLICT,
            "Kế hoạch %s đã bị thay thế. Hãy thay thế kế hoạch đang giữ chỗ của nó.",
            "Plan %s has been replaced already. Replace the plan that took its place."),
    PLAN_REPLACES_ITSELF(
            Status.INVALID,
            "Kế hoạch %s không thể thay thế chính nó. Hãy bỏ nó khỏi danh sách bị thay thế.",
            "Plan %s cannot replace itself. Leave it out of the plans that are replaced."),
    TASK_UNKNOWN(
            Status.UNKNOWN,
            "Kế hoạch không có nhiệm vụ %s vào ngày văn bản có hiệu lực. Hãy kiểm tra số hiệu nhiệm vụ.",
            "The plan has no task %s on the day on which the act takes effect. Check the label of the task."),
    TASK_EXISTS(
            Status.INVALID,
            "Nhiệm vụ %s đã có. Để sửa, dùng amend hoặc restate; để bổ sung, chọn số khác (ví dụ 5a).",
            "Task %s exists already. To change it use amend or restate; to add one choose another label (5a)."),
    TASK_TWICE(
            Status.INVALID,
            "Nhiệm vụ %s được nêu hai lần. Hãy gộp thành một dòng.",
            "Task %s is named twice. Make one line of it."),
    LABEL_TAKEN(
            Status.INVALID,
            "Số %s đang là của nhiệm vụ khác. Hãy chọn số khác hoặc đánh số lại nhiệm vụ kia trước.",
            "Label %s belongs to another task. Choose another, or renumber that task first."),
    CONTENT_CONTRADICTED(
            Status.INVALID,
            "Nội dung khai là \"%s\" nhưng nhiệm vụ gửi kèm không khớp. Hãy sửa content hoặc danh sách nhiệm vụ.",
            "The content is declared as \"%s\" but the tasks sent do not agree. Change content or the tasks."),
    PERIOD_EMPTY(
            Status.INVALID,
            "Ngày hết hiệu lực %s đứng trước ngày có hiệu lực. Hãy kiểm tra hai ngày.",
            "The last day of effect %s lies before the first. Check both dates."),
    PRODUCT_UNKNOWN(
            Status.INVALID,
            "Nhiệm vụ không có sản phẩm \"%s\". Hãy dùng đúng tên một sản phẩm của nhiệm vụ.",
            "The task has no product \"%s\". Name one of its products as printed."),
    DISPOSITION_CONTRADICTED(
            Status.INVALID,
            "Cách xử lý \"%s\" không khớp số nhiệm vụ tiếp nhận. Hãy kiểm tra kind và to.",
            "Disposition \"%s\" does not fit the number of tasks that take over. Check kind and to."),
    ENTRY_UNKNOWN(
            Status.INVALID,
            "Kế hoạch không có mục ghi số %s. Hãy xem lịch sử để lấy đúng số.",
            "The plan has no entry %s. See its history for the number."),
    PLACE_NOT_CORRECTABLE(
            Status.INVALID,
            "Mục ghi này không có chỗ đính chính \"%s\". Đính chính chỉ sửa hình thức; nội dung phải sửa bằng văn bản"
                    + " sửa đổi.",
            "The entry has no correctable place \"%s\". A correction repairs the record's form; content is changed by an"
                    + " amending instrument."),
    CORRECTION_SENSELESS(
            Status.INVALID,
            "\"%s\" không hợp với chỗ được đính chính. Ngày phải có thật và viết YYYY-MM-DD.",
            "\"%s\" does not fit the place that is corrected. A date must exist and be written YYYY-MM-DD."),
    CORRECTION_CHANGES_NOTHING(
            Status.INVALID,
            "Chỗ được đính chính đã ghi đúng như vậy (%s). Không cần đính chính.",
            "The place says so already (%s). There is nothing to correct.");

    private final Status status;
    private final String message;
    private final String messageEn;

    Refusal(Status status, String message, String messageEn) {
        this.status = status;
        this.message = message;
        this.messageEn = messageEn;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public String message(String subject) {
        return message.formatted(subject);
    }

    @Override
    public String messageEn(String subject) {
        return messageEn.formatted(subject);
    }
}
