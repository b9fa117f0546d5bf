package planledger.command.agency;

import planledger.command.entry.RefusalRule;

/**
 * Every rule by which a command about agencies can be refused, named by the condition that is broken. A refusal says
 * what is wrong, why, and what to do next, in Vietnamese and English; {@code %s} is the thing concerned.
 */
enum AgencyRefusal implements RefusalRule {
    AGENCY_EXISTS(
            Status.CONFLICT,
            "Cơ quan %s đã được đăng ký. Nếu là cơ quan khác, hãy chọn mã khác.",
            "Agency %s is registered already. If this is another one, choose another id."),
    NAME_TAKEN(
            Status.CONFLICT,
            "Tên \"%s\" đang là của cơ quan khác cùng địa bàn. Nếu cơ quan mới kế tiếp cơ quan đó, hãy nêu ngày bắt đầu"
                    + " của nó.",
            "The name \"%s\" belongs to another agency of the same jurisdiction. If the new one is to succeed it, say from"
                    + " which day it exists."),
    ALIAS_TWICE(
            Status.INVALID, "Tên \"%s\" được nêu hai lần. Hãy giữ một.", "The name \"%s\" is given twice. Keep one."),
    AGENCY_UNKNOWN(
            Status.INVALID,
            "Sổ chưa đăng ký cơ quan %s. Hãy đăng ký cơ quan đó trước.",
            "No agency %s is registered. Register it first."),
    AGENCY_TWICE(
            Status.INVALID,
            "Cơ quan %s được nêu hai lần ở cùng một phía. Hãy giữ một.",
            "Agency %s is named twice on one side. Keep one."),
    AGENCY_SUCCEEDS_ITSELF(
            Status.INVALID,
            "Cơ quan %s không thể kế tiếp chính nó. Cơ quan mới cùng tên cần mã riêng.",
            "Agency %s cannot succeed itself. A new agency of the same name needs an id of its own."),
    KIND_CONTRADICTED(
            Status.INVALID,
            "Số cơ quan ở from và to không hợp với loại %s. Hãy kiểm tra kind, from và to.",
            "The number of agencies in from and to does not fit kind %s. Check kind, from and to."),
    FUNCTION_MISSING(
            Status.INVALID,
            "Loại %s chỉ chuyển một chức năng, nên phải nêu chức năng đó ở function.",
            "Kind %s moves one function only, so function must say which."),
    FUNCTION_OUT_OF_PLACE(
            Status.INVALID,
            "Loại %s không chuyển riêng chức năng nào. Hãy bỏ function, hoặc chọn loại khác.",
            "Kind %s moves no single function. Leave function out, or choose another kind."),
    AGENCY_ENDED(
            Status.CONFLICT,
            "Cơ quan %s đã kết thúc trước ngày này. Hãy kiểm tra ngày hiệu lực, hoặc nêu cơ quan kế tiếp nó.",
            "Agency %s ended before that day. Check the date of effect, or name the agency that succeeded it."),
    AGENCY_BEGINS_LATER(
            Status.CONFLICT,
            "Cơ quan %s chỉ tồn tại sau ngày này. Hãy kiểm tra ngày hiệu lực và ngày bắt đầu của cơ quan.",
            "Agency %s exists only after that day. Check the date of effect and the first day of the agency."),
    JURISDICTION_UNREADABLE(
            Status.INVALID,
            "Không hiểu \"%s\" là địa bàn nào. Hãy ghi tên tỉnh (Tỉnh Trà Vinh), mã trong mã cơ quan ban hành (tra-vinh),"
                    + " hoặc mã một cơ quan đã đăng ký.",
            "\"%s\" tells no jurisdiction. Give a province's name (Tỉnh Trà Vinh), its code in issuers' ids (tra-vinh), or"
                    + " the id of a registered agency."),
    SUCCESSION_EXISTS(
            Status.CONFLICT,
            "Sự kế tiếp này đã được ghi ở mục số %s của sổ cơ quan. Không cần ghi lần nữa.",
            "This succession is recorded already, by entry %s of the registry. There is nothing to record again."),
    ENTRY_UNKNOWN(
            Status.INVALID,
            "Sổ cơ quan không có mục ghi số %s. Hãy lấy entry từ cơ quan hoặc sự kế tiếp cần đính chính.",
            "The registry has no entry %s. Take entry from the agency or succession that is wrong."),
    PLACE_NOT_CORRECTABLE(
            Status.INVALID,
            "Mục ghi này không có chỗ đính chính \"%s\". Cơ quan: name, aliases, level, jurisdiction, from; sự kế tiếp:"
                    + " function, effectiveFrom, instrument/number, instrument/issuedOn.",
            "The entry has no correctable place \"%s\". An agency has name, aliases, level, jurisdiction, from; a succession"
                    + " has function, effectiveFrom, instrument/number, instrument/issuedOn."),
    CORRECTION_SENSELESS(
            Status.INVALID,
            "\"%s\" không hợp với chỗ được đính chính. Ngày phải có thật và viết YYYY-MM-DD; tên không được trống.",
            "\"%s\" does not fit the place that is corrected. A date must exist and be written YYYY-MM-DD; a name must be"
                    + " given."),
    CORRECTION_TOO_LONG(
            Status.INVALID,
            "Chỗ được đính chính nhận nhiều nhất %s ký tự. Hãy ghi đúng như văn bản in.",
            "The place that is corrected takes at most %s characters. Write what the document prints."),
    CORRECTION_CHANGES_NOTHING(
            Status.INVALID,
            "Chỗ được đính chính đã ghi đúng như vậy (%s). Không cần đính chính.",
            "The place says so already (%s). There is nothing to correct."),
    SUCCESSION_CIRCULAR(
            Status.CONFLICT,
            "Cơ quan %s lại dẫn về cơ quan mà nó kế tiếp. Hãy kiểm tra from và to.",
            "Agency %s leads back to an agency that it would succeed. Check from and to.");

    private final Status status;
    private final String message;
    private final String messageEn;

    AgencyRefusal(Status status, String message, String messageEn) {
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
