package planledger.deadline;

import java.util.List;
import planledger.deadline.Phrase.Match;

/** Words that a rule takes as they are: what a condition waits for, what a report is about. */
final class Texts {
    private static final Phrase PRODUCT = Phrase.of("ke_hoach|bao_cao|quyet_dinh|cong_van|to_trinh|thong_bao|huong_dan"
            + "|chi_thi|nghi_quyet|de_an|du_an|phuong_an|chuong_trinh|bien_ban|van_ban|quy_che|quy_dinh|quy_trinh|danh_muc"
            + "|hop_dong|ket_luan|tai_lieu|hoi_nghi|hoi_thao|cuoc_thi|tap_huan|so_ket|tong_ket|du_thao|ho_so|bc|kh|qd");

    private static final Phrase DUE =
            Phrase.of("truoc|cham_nhat|muon_nhat|khong_qua|den_het|han_cuoi|hoan_thanh la|vao|trong|den|truoc? WHEN");

    private Texts() {}

    static List<Match> word(int at) {
        return List.of(new Match(at + 1, Seen.NOTHING));
    }

    static List<Match> product(Words words, int at) {
        return PRODUCT.at(words, at);
    }

    static List<Match> text(Words words, int at) {
        Words rest = words.from(Math.min(at, words.size()));
        return rest.size() == 0 || DUE.within(rest) ? List.of() : List.of(new Match(words.size(), Seen.NOTHING));
    }

    static List<Match> event(Words words, int at) {
        return Term.WHEN.at(words, at).isEmpty() ? text(words, at) : List.of();
    }

    static List<Match> topic(Words words, int at) {
        for (int i = at; i < words.size(); i++) {
            if (!Term.EVERY.at(words, i).isEmpty()) {
                return List.of();
            }
        }
        return text(words, at);
    }
}
