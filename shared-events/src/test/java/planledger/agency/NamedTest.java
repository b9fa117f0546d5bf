package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.agency.Registry.JULY;
import static planledger.agency.Registry.TRA_VINH;
import static planledger.agency.Registry.ids;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Khoa học và Công nghệ",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                "Sở  Khoa học\u00a0và\nCông nghệ ",
                "So Khoa hoc va Cong nghe",
                "Sở Khoa ho\u0323c va\u0300 Công nghệ",
                "SỞ KHOAHỌC VÀ CÔNG NGHỆ"
            })
    void case_accents_and_spaces_do_not_matter(String printed) {
        assertEquals(ids("tra-vinh.khcn"), Registry.ofTraVinh().named(printed, TRA_VINH));
    }

    @Test
    void the_place_of_a_tone_and_the_kind_of_a_dash_do_not_matter() {
        Registry registry = new Registry()
                .agency("vh", "Sở Văn hóa, Thể thao và Du lịch", "tra-vinh")
                .agency("ld", "Sở Lao động - Thương binh và Xã hội", "tra-vinh")
                .agency("dd", "Đảng ủy", "tra-vinh");
        assertEquals(ids("vh"), registry.named("Sở Văn hoá, Thể thao và Du lịch", TRA_VINH));
        assertEquals(ids("ld"), registry.named("Sở Lao động – Thương binh và Xã hội", TRA_VINH));
        assertEquals(ids("dd"), registry.named("Dang uy", TRA_VINH));
    }

    @Test
    void a_whole_name_is_compared_and_not_a_part_of_it() {
        assertEquals(List.of(), Registry.ofTraVinh().named("Sở Nội", TRA_VINH));
        assertEquals(List.of(), Registry.ofTraVinh().named("Sở Nội vụ tỉnh Trà Vinh", TRA_VINH));
    }

    @Test
    void an_alias_is_a_name() {
        assertEquals(ids("tra-vinh.tttt"), Registry.ofTraVinh().named("Sở TT&TT", TRA_VINH));
    }

    @Test
    void a_name_that_agrees_letter_for_letter_goes_before_one_without_accents() {
        Registry registry =
                new Registry().agency("thanh", "Xã Tân Thành", "tra-vinh").agency("thanh2", "Xã Tân Thạnh", "tra-vinh");
        assertEquals(ids("thanh"), registry.named("Xã Tân Thành", TRA_VINH));
        assertEquals(ids("thanh2"), registry.named("xã Tân Thạnh", TRA_VINH));
        assertEquals(ids("thanh", "thanh2"), registry.named("XA TAN THANH", TRA_VINH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tra-vinh", "Trà Vinh", "tỉnh Trà Vinh", "Tỉnh Trà Vinh", "TỈNH TRÀ VINH"})
    void a_jurisdiction_is_a_code_or_a_name(String jurisdiction) {
        Registry registry = new Registry().agency("nv", "Sở Nội vụ", jurisdiction);
        assertEquals(ids("nv"), registry.named("Sở Nội vụ", TRA_VINH));
        assertEquals(ids("nv"), registry.named("Sở Nội vụ", "tra-vinh.ct-ubnd"));
        assertEquals(List.of(), registry.named("Sở Nội vụ", "vinh-long.ubnd"));
        assertEquals(List.of(), registry.named("Sở Nội vụ", "tra-vinh-moi.ubnd"));
    }

    @Test
    void a_city_is_a_jurisdiction_too() {
        for (String city : List.of("Thành phố Cần Thơ", "TP. Cần Thơ", "TP Cần Thơ")) {
            assertEquals(
                    ids("nv"), new Registry().agency("nv", "Sở Nội vụ", city).named("Sở Nội vụ", "can-tho.ubnd"));
        }
    }

    @Test
    void an_agency_of_no_jurisdiction_is_meant_in_every_plan() {
        Registry registry = new Registry().agency("vpcp", "Văn phòng Chính phủ", null);
        assertEquals(ids("vpcp"), registry.named("Văn phòng Chính phủ", TRA_VINH));
        assertEquals(ids("vpcp"), registry.named("Văn phòng Chính phủ", "son-la.vpub"));
    }

    @Test
    void an_agency_of_the_plan_s_own_jurisdiction_is_meant_before_one_of_none() {
        Registry registry =
                new Registry().agency("all", "UBND cấp huyện", null).agency("own", "UBND cấp huyện", "tra-vinh");
        assertEquals(ids("own"), registry.named("UBND cấp huyện", TRA_VINH));
        assertEquals(ids("all"), registry.named("UBND cấp huyện", "son-la.vpub"));
    }

    @Test
    void a_unit_of_the_issuing_office_is_meant_before_one_of_the_province() {
        Registry registry = new Registry()
                .agency("unit", "Phòng Nội vụ", "tra-vinh.vpub")
                .agency("other", "Phòng Nội vụ", "tra-vinh");
        assertEquals(ids("unit"), registry.named("Phòng Nội vụ", "tra-vinh.vpub"));
        assertEquals(ids("other"), registry.named("Phòng Nội vụ", "tra-vinh.vp"));
    }

    @Test
    void a_jurisdiction_that_is_registered_is_known_by_its_name_where_no_id_says_it() {
        Registry registry = new Registry().agency("p84", "Tỉnh Trà Vinh", null).agency("nv", "Sở Nội vụ", "p84");
        assertEquals(ids("nv"), registry.named("Sở Nội vụ", TRA_VINH));
        assertEquals(List.of(), registry.named("Sở Nội vụ", "p84-x.ubnd"));
    }

    @Test
    void two_places_of_one_name_are_two() {
        Registry registry = new Registry()
                .agency("vinh-long", "Tỉnh Vĩnh Long", null)
                .agency("vinh-long-2025", "Tỉnh Vĩnh Long", null)
                .agency("old", "Sở Nội vụ", "vinh-long")
                .agency("new", "Sở Nội vụ", "vinh-long-2025");
        assertEquals(ids("old"), registry.named("Sở Nội vụ", "vinh-long.ubnd"));
        assertEquals(ids("new"), registry.named("Sở Nội vụ", "vinh-long-2025.ubnd"));
        Responsibility said = registry.read().responsible("Sở Nội vụ", "vinh-long.ubnd", JULY, 4);
        assertEquals(ids("old"), said.responsible());
    }

    @Test
    void an_item_means_all_that_it_lists_and_each_by_the_longest_name_registered() {
        Registry registry = Registry.ofTraVinh()
                .agency("vh", "Sở Văn hóa", "tra-vinh")
                .agency("vhttdl", "Sở Văn hóa, Thể thao và Du lịch", "tra-vinh")
                .agency("cac-so", "Các sở, ban, ngành tỉnh", null)
                .agency("huyen", "UBND cấp huyện", null)
                .agency("xa", "UBND cấp xã", null);
        assertEquals(
                ids("tra-vinh.nv", "vhttdl", "huyen", "xa"),
                registry.named("Sở Nội vụ, Văn hóa, Thể thao và Du lịch; UBND cấp huyện, cấp xã", TRA_VINH));
        assertEquals(ids("cac-so", "huyen"), registry.named("Các sở, ban, ngành tỉnh, UBND cấp huyện", TRA_VINH));
        assertEquals(ids("vh", "tra-vinh.nv"), registry.named("Sở Văn hóa và Sở Nội vụ", TRA_VINH));
    }

    @Test
    void words_that_are_a_name_by_themselves_take_no_head_over() {
        Registry registry = Registry.ofTraVinh().agency("mttq", "MTTQ tỉnh", "tra-vinh");
        assertEquals(ids("tra-vinh.nv", "mttq"), registry.named("Sở Nội vụ, MTTQ tỉnh", TRA_VINH));
    }
}
