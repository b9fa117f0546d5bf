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
    PLAN_UNDER_OTHER_ID(
            Status.CONFLICT,
            "Kế hoạch này được ghi dưới mã %s. Hãy gửi tới mã đó.",
            "This plan is recorded under the id %s. Send the entry there."),
    KEY_TAKEN(
            Status.CONFLICT,
            "Số hiệu mới dẫn tới mã %s, mà mã đó đã là của kế hoạch khác. Hãy kiểm tra số hiệu.",
            "The new number leads to the id %s, which belongs to another plan. Check the number."),
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
    TARGET_UNKNOWN(
            Status.UNKNOWN,
            "Kế hoạch không có chỉ tiêu %s vào ngày văn bản có hiệu lực. Hãy kiểm tra số hiệu chỉ tiêu.",
            "The plan has no target %s on the day on which the act takes effect. Check the label of the target."),
    TARGET_TWICE(
            Status.INVALID,
            "Chỉ tiêu %s được nêu hai lần. Hãy gộp thành một dòng.",
            "Target %s is named twice. Make one line of it."),
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
    PLAN_NOT_REPLACED(
            Status.CONFLICT,
            "Kế hoạch %s chưa bị thay thế nên chưa có nhiệm vụ nào cần xử lý. Hãy ghi việc thay thế trước.",
            "Plan %s has not been replaced, so none of its tasks needs a disposition. Record the replacement first."),
    DISPOSITION_OF_ANOTHER_PLAN(
            Status.INVALID,
            "Nhiệm vụ được nêu là của kế hoạch %s. Hãy gửi tới địa chỉ của kế hoạch đó.",
            "The task named belongs to plan %s. Send its disposition to that plan's address."),
    DISPOSITION_OF_PLAN_KEPT(
            Status.INVALID,
            "Nhiệm vụ được nêu là của kế hoạch %s, không có trong replaces. Hãy thêm kế hoạch đó vào replaces, hoặc bỏ"
                    + " dòng này.",
            "The task named belongs to plan %s, which is not in replaces. Add that plan to replaces, or leave the line"
                    + " out."),
    COMPLETION_UNKNOWN(
            Status.UNKNOWN,
            "Nhiệm vụ không có báo cáo hoàn thành số %s. Hãy lấy id từ completions của nhiệm vụ.",
            "The task has no completion %s. Take the id from the task's completions."),
    COMPLETION_WITHDRAWN(
            Status.CONFLICT,
            "Báo cáo hoàn thành %s đã được rút. Không cần rút lần nữa.",
            "Completion %s has been withdrawn already. There is nothing left to withdraw."),
    FINDING_UNKNOWN(
            Status.UNKNOWN,
            "Không có phát hiện %s về kế hoạch này. Hãy lấy key từ danh sách phát hiện.",
            "There is no finding %s about this plan. Take the key from the list of findings."),
    FINDING_NOT_RAISED(
            Status.CONFLICT,
            "Kế hoạch không có phát hiện %s: những gì đã ghi không dẫn tới phát hiện đó. Hãy lấy key từ danh sách phát"
                    + " hiện.",
            "The plan has no finding %s: nothing that is recorded leads to it. Take the key from the list of findings."),
    FINDING_SETTLED(
            Status.CONFLICT,
            "Phát hiện %s đã khép lại. Hãy mở lại (reopened) trước khi giải trình thêm.",
            "Finding %s is settled. Reopen it before anything more is said to it."),
    FINDING_OPEN(
            Status.CONFLICT,
            "Phát hiện %s đang mở nên không thể mở lại.",
            "Finding %s is open and cannot be reopened."),
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
    CORRECTION_TOO_LONG(
            Status.INVALID,
            "Chỗ được đính chính nhận nhiều nhất %s ký tự. Hãy ghi đúng như văn bản in.",
            "The place that is corrected takes at most %s characters. Write what the document prints."),
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
