package planledger.deadline;

import static planledger.event.Deadline.Kind.CONDITIONAL;
import static planledger.event.Deadline.Kind.DELIVERED;
import static planledger.event.Deadline.Kind.POINT;
import static planledger.event.Deadline.Kind.RECURRING;
import static planledger.event.Deadline.Kind.STANDING;
import static planledger.event.Deadline.Kind.YEAR;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Rhythm;

/** Every way to print a deadline that the reader knows. Of those that fit the first one counts. */
final class Rules {
    private static final String LATEST =
            "cham_nhat|muon_nhat|khong_qua|khong_muon_hon|khong_cham_hon|han_cuoi|han_chot";
    private static final String DUE = "dinh_ky? EVERY? ,? truoc|vao|den|cham_nhat|muon_nhat? ";
    private static final String WITH =
            "theo|cung|cung_voi|gan_voi|long_ghep|long_ghep_vao|long_ghep_trong|long_ghep_voi";
    private static final String DONE = "ban_hanh|hoan_thanh|thuc_hien|trien_khai|to_chuc|phe_duyet|cong_bo|cong_khai|ky"
            + "|trinh|gui|xong|bao_cao|cap_nhat|dang_tai|xay_dung|tham_muu|ra_soat|thong_qua|co|va_dang";
    private static final String BASIS =
            "huong_dan|chi_dao|su_chi_dao|yeu_cau|ke_hoach|tien_do|lo_trinh|thong_bao|de_nghi|lich|van_ban"
                    + "|tinh_hinh|thuc_te|nhu_cau|phan_cong|quyet_dinh|thoi_gian|thoi_diem|noi_dung|nghi_quyet"
                    + "|chuong_trinh|de_an|chi_thi|cong_van|ket_luan|dieu_kien|luat|nghi_dinh|thong_tu|quy_che|tung";

    /** A last day decides. */
    static final List<Rule> BY = List.of(
            Rule.of(
                    "hour of a day",
                    LATEST + "? la|vao? truoc NUMBER gio|h NUMBER? phut? ,? DAY",
                    each(Reading::until)),
            Rule.of("before", LATEST + "? la|vao? truoc LIST", Rules::before),
            Rule.of("at the latest", LATEST + " la|vao|den|trong? het? LIST", each(Reading::until)),
            Rule.of("until", "tu_nay|tu_bay_gio? den|toi|cho_den het? LIST", each(Reading::until)),
            Rule.of("end of", "het LIST", each(Reading::until)));

    /** A day or period decides. */
    private static final List<Rule> DATED = List.of(
            Rule.of("days or periods", "trong|vao? LIST", each(Reading::all)),
            Rule.of("range", "trong|vao? giai_doan|thoi_gian|thoi_ky? tu? RANGE", Rules::range),
            Rule.of("from", "tu|ke_tu|bat_dau|bat_dau_tu WHEN tro_di?", each(Reading::onwards)),
            Rule.of("and after", "trong? WHEN va|, cac|nhung? nam tiep_theo|ke_tiep|sau", each(Reading::onwards)));

    /** It comes again, in words that are all known. */
    private static final List<Rule> RECURRING_KNOWN = List.of(
            Rule.of("day of each month", DUE + "ngay NUMBER cua|vao? hang|moi|cac|tung thang", every(Rhythm.MONTH)),
            Rule.of("day of the month", DUE + "ngay NUMBER cua thang sau|tiep_theo|ke_tiep?", every(Rhythm.MONTH)),
            Rule.of(
                    "day in each quarter",
                    DUE + "ngay NUMBER cua|vao? thang cuoi|dau cua? hang|moi|cac|tung? quy sau|tiep_theo|ke_tiep?",
                    every(Rhythm.QUARTER)),
            Rule.of(
                    "day in each reporting period",
                    DUE + "ngay NUMBER cua|vao? thang|thang_cuoi cua? moi|cac|tung? ky|ky_bao_cao|bao_cao",
                    every(Rhythm.REPORT)),
            Rule.of(
                    "day of each year",
                    "dinh_ky? truoc|vao|den|cham_nhat|trong? LIST cua? hang|moi nam",
                    Rules::yearly),
            Rule.of(
                    "each year by a day",
                    "hang|moi nam ,? hoan_thanh|xong? truoc|vao|den|cham_nhat|trong? LIST",
                    Rules::yearly),
            Rule.of("each by a day", "dinh_ky? EVERY ,? truoc|vao|den|cham_nhat|muon_nhat? ngay NUMBER", every(null)),
            Rule.of("half year", "6|06 thang", every(Rhythm.HALF_YEAR)),
            Rule.of("end of each", "cuoi|dau|trong EVERY", every(null)),
            Rule.of("regularly", "theo? dinh_ky ,? theo? EACH? ,? trong? WINDOW?", every(Rhythm.UNSTATED)),
            Rule.of("each in a year", "trong? WINDOW ,? dinh_ky? EVERY", inYears(every(null))),
            Rule.of("regularly in a year", "trong? WINDOW ,? theo? dinh_ky", inYears(every(Rhythm.UNSTATED))),
            Rule.of("each", "EVERY ,? dinh_ky? ,? trong? WINDOW?", every(null)),
            Rule.of(
                    "with the reports",
                    "dinh_ky? " + WITH
                            + " cac|che_do|ky|dot? bao_cao cchc|cai_cach_hanh_chinh? dinh_ky? ,? EACH? WINDOW?",
                    every(Rhythm.REPORT)));

    /** No day makes it late. */
    private static final List<Rule> STANDING_KNOWN = List.of(
            Rule.of(
                    "all the time",
                    "thuong_xuyen ,|va|-|/? lien_tuc|hang_ngay|hang_nam|kip_thoi? ,? trong? WINDOW?",
                    Rules::goingOn),
            Rule.of("all the time in a year", "trong? WINDOW ,? thuong_xuyen|lien_tuc", inYears(Rules::goingOn)),
            Rule.of("continuously", "lien_tuc|hang_ngay ,? trong? WINDOW?", Rules::goingOn));

    static final Rule AS_RULES_SAY = Rule.of(
            "as the rules say",
            "theo|dung dung? thoi_gian|thoi_han|tien_do? quy_dinh hien_hanh|phap_luat|cua_phap_luat|chung?",
            Rules::goingOn);

    static final List<Rule> KNOWN = Stream.of(BY, DATED, RECURRING_KNOWN, STANDING_KNOWN, List.of(AS_RULES_SAY))
            .flatMap(List::stream)
            .toList();

    /** It waits for something, told in words that need not be known. */
    static final List<Rule> WAITING = List.of(
            Rule.of("once it happens", "ngay? sau? khi EVENT", is(Reading.of(CONDITIONAL))),
            Rule.of("before it happens", "truoc khi EVENT", is(Reading.of(CONDITIONAL))),
            Rule.of(
                    "days after it",
                    LATEST + "|trong|trong_vong|trong_thoi_han|sau? la|sau|trong? SERIAL ngay|tuan|thang|gio"
                            + " ,? lam_viec? ,? tinh? ke_tu|tu|sau|khi|truoc TEXT",
                    is(Reading.of(CONDITIONAL))),
            Rule.of("after it", "ngay? sau EVENT", is(Reading.of(CONDITIONAL))),
            Rule.of("as another says", "theo|dung dung? cac? " + BASIS + " TEXT?", is(Reading.of(CONDITIONAL))),
            Rule.of(
                    "as a rule and another say",
                    "theo|dung dung? quy_dinh ,|va " + BASIS + " TEXT?",
                    is(Reading.of(CONDITIONAL))),
            Rule.of(
                    "as a rule says",
                    "theo|dung dung? cac? quy_dinh tai|cua|so|trong|ve TEXT",
                    is(Reading.of(CONDITIONAL))),
            Rule.of("on the ground of", "can_cu|tuy|neu|phu_hop|dua_tren TEXT", is(Reading.of(CONDITIONAL))),
            Rule.of("on demand", "dot_xuat TEXT?", is(Reading.of(CONDITIONAL))));

    /** What is told in words that need not be known. */
    static final List<Rule> TOLD = Stream.concat(
                    Stream.of(
                            Rule.of("done", "da duoc? " + DONE + " TEXT?", is(Reading.of(DELIVERED))),
                            Rule.of("document", "PRODUCT so? SERIAL /|- TEXT", is(Reading.of(DELIVERED))),
                            Rule.of("reports about", "theo? dinh_ky ve|cua|doi_voi TOPIC", every(Rhythm.UNSTATED)),
                            Rule.of(
                                    "with a report",
                                    "dinh_ky? " + WITH
                                            + " cac|che_do|ky|dot? bao_cao cua|ve|cong_tac|ket_qua|tinh_hinh TOPIC",
                                    every(Rhythm.REPORT))),
                    WAITING.stream())
            .toList();

    private Rules() {}

    private static BiFunction<Seen, PlanYear, List<Reading>> each(Function<Period, Reading> reads) {
        return (seen, year) -> year.list(seen.periods()).stream().map(reads).toList();
    }

    /** The day before a day or period; "trước cuối năm" names no such day. */
    private static List<Reading> before(Seen seen, PlanYear year) {
        boolean points = seen.periods().stream().anyMatch(period -> period.kind() == POINT);
        return points ? List.of() : each(Reading::before).apply(seen, year);
    }

    private static List<Reading> range(Seen seen, PlanYear year) {
        return List.of(Reading.range(year.window(seen.periods())));
    }

    private static BiFunction<Seen, PlanYear, List<Reading>> every(@Nullable Rhythm unlessSaid) {
        return (seen, year) -> List.of(Reading.goingOn(
                RECURRING, seen.rhythm() != null ? seen.rhythm() : unlessSaid, year.window(seen.periods())));
    }

    /** "Trước 15/12 hằng năm"; with a year of its own the day is no rhythm. */
    private static List<Reading> yearly(Seen seen, PlanYear year) {
        boolean withYear = seen.periods().stream().anyMatch(period -> period.year() > 0);
        return withYear
                ? List.of()
                : seen.periods().stream().map(Reading::yearly).toList();
    }

    /** What stands after a year goes on in it; after a quarter it may be due besides. */
    private static BiFunction<Seen, PlanYear, List<Reading>> inYears(BiFunction<Seen, PlanYear, List<Reading>> reads) {
        return (seen, year) ->
                seen.periods().stream().allMatch(period -> period.kind() == YEAR) ? reads.apply(seen, year) : List.of();
    }

    private static List<Reading> goingOn(Seen seen, PlanYear year) {
        return List.of(Reading.goingOn(STANDING, null, year.window(seen.periods())));
    }

    private static BiFunction<Seen, PlanYear, List<Reading>> is(Reading reading) {
        return (seen, year) -> List.of(reading);
    }
}
