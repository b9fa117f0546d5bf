package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void agencies_are_parted_at_commas_and_semicolons() {
        splits("Sở A; Sở B", "Sở A", "Sở B");
        splits("Văn phòng UBND tỉnh, Sở Tư pháp", "Văn phòng UBND tỉnh", "Sở Tư pháp");
        splits(" Sở  A ;Sở\nB; ", "Sở A", "Sở B");
    }

    @Test
    void a_head_word_carries_over() {
        splits("UBND cấp huyện, cấp xã", "UBND cấp huyện", "UBND cấp xã");
        splits("Ủy ban nhân dân cấp huyện, cấp xã", "Ủy ban nhân dân cấp huyện", "Ủy ban nhân dân cấp xã");
        splits("Sở Nội vụ, Tài chính; Ban Dân tộc", "Sở Nội vụ", "Sở Tài chính", "Ban Dân tộc");
        splits(
                "UBND các huyện, thành phố, các xã phường, thị trấn",
                "UBND các huyện, thành phố",
                "UBND các xã phường, thị trấn");
    }

    @Test
    void and_parts_agencies_only_before_another_head_word() {
        splits("Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ");
        splits("Sở Nội vụ và Sở Tài chính", "Sở Nội vụ", "Sở Tài chính");
        splits("Sở Nội vụ và các cơ quan, đơn vị có liên quan", "Sở Nội vụ", "các cơ quan, đơn vị có liên quan");
        splits("Các cơ quan và đơn vị", "Các cơ quan và đơn vị");
    }

    @Test
    void a_class_is_not_taken_apart() {
        splits("Các sở, ban, ngành tỉnh", "Các sở, ban, ngành tỉnh");
        splits("UBND các xã, phường", "UBND các xã, phường");
        splits(
                "Các sở, ban, ngành tỉnh, Ban Quản lý Khu kinh tế Trà Vinh, các cơ quan ngành dọc, UBND cấp huyện",
                "Các sở, ban, ngành tỉnh",
                "Ban Quản lý Khu kinh tế Trà Vinh",
                "các cơ quan ngành dọc",
                "UBND cấp huyện");
        splits("Các sở, ban, ngành; UBND cấp huyện", "Các sở, ban, ngành", "UBND cấp huyện");
    }

    @Test
    void nothing_in_an_item_is_lost_or_fails() {
        splits("");
        splits(" ;, ");
        splits(", Sở A", "Sở A");
        splits("Phòng KSTTHC", "Phòng KSTTHC");
    }

    private static void splits(String printed, String... names) {
        assertEquals(List.of(names), Agencies.split(printed));
    }
}
