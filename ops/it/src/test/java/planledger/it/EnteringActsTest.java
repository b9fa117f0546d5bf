package planledger.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every act is entered by its form, and then sent to the API under the same key. The API takes that for the same request
 * only if method, address and content are the same; else it refuses the key.
 */
class EnteringActsTest {
    private static final String PLAN = "son-la.ubnd.2025.31-kh-ubnd";
    private static final String NEW = "son-la.ubnd.2025.70-kh-ubnd";
    private static final String BY_FORM = "type=QĐ; issuedOn=2025-09-09; issuer=son-la.ubnd; number=";

    private final Path data;
    private final List<Executable> checks = new ArrayList<>();

    EnteringActsTest(@TempDir Path data) {
        this.data = data;
    }

    private static String by(String number) {
        return """
                "instrument": {"type": "QĐ", "number": "%s", "issuedOn": "2025-09-09", "issuer": "son-la.ubnd"}""".formatted(number);
    }

    /** Fields as {@code name=value} a line; {@code by=} fills in the instrument. */
    private static Map<String, String> fields(String lines) {
        Map<String, String> fields = new TreeMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            String[] parts = line.strip().split("=", 2);
            if (parts[0].equals("by")) {
                for (String each : (BY_FORM + parts[1]).split("; ", -1)) {
                    fields.put("instrument." + each.split("=", 2)[0], each.split("=", 2)[1]);
                }
            } else {
                fields.put(parts[0], parts[1].replace("\\n", "\r\n").replace("\\t", "\t"));
            }
        }
        return fields;
    }

    /** Enters by a form, in the two steps of everybody, and notes what the API has to say to the same. */
    private void enter(RunningLedger ledger, String act, String lines, String path, String body) throws Exception {
        FilledForm form = FilledForm.open(ledger, act);
        fields(lines).forEach(form::type);
        FilledForm recorded = form.press("try").press("record");
        HttpResponse<String> api = ledger.post("clerk", path, body, "Idempotency-Key", form.key());
        checks.add(() -> assertEquals(201, recorded.page.statusCode(), () -> act + recorded.wrong()));
        checks.add(() -> assertEquals(201, api.statusCode(), () -> act + api.body()));
        checks.add(() -> assertEquals(
                api.headers().firstValue("ETag"),
                api.headers().firstValue("ETag").filter(tag -> recorded.page
                        .body()
                        .contains(
                                "Mục " + RunningLedger.JSON.readTree(api.body()).get("revision") + ", ở vị trí")),
                act));
    }

    @Test
    void every_act_entered_by_its_form_is_the_request_that_the_api_takes() throws Exception {
        try (RunningLedger ledger = PagesTest.ledger(data)) {
            changes(ledger);
            reports(ledger);
            plans(ledger);
            words(ledger);
            agencies(ledger);
            JsonNode last = ledger.ask("/api/plans/" + PLAN + "/history");
            checks.add(() -> assertEquals(14, last.get("entries").size(), "Each act is one entry"));
            assertAll(checks);
        }
    }

    private void changes(RunningLedger ledger) throws Exception {
        enter(ledger, "task-amendment", """
                plan=%s
                ref=1
                by=61/QĐ-UBND
                instrument.title=Về việc gia hạn
                effectiveNotBefore=2025-09-09
                boundsFrom.notBefore.kind=inferred
                boundsFrom.notBefore.from=ngày ký
                set.deadline=Quý IV/2025
                set.lead=Sở Y tế; Sở Nội vụ
                set.cites=Nghị định số 30/2020/NĐ-CP ngày 05/3/2020
                also.set.budget=1
                reason=Chậm kinh phí
                """.formatted(PLAN), "/api/plans/" + PLAN + "/tasks/1/amendments", """
                {"instrument": {"type": "QĐ", "number": "61/QĐ-UBND", "issuedOn": "2025-09-09", "issuer": "son-la.ubnd",
                  "title": "Về việc gia hạn"}, "effectiveNotBefore": "2025-09-09",
                 "boundsFrom": {"notBefore": {"kind": "inferred", "from": "ngày ký"}},
                 "set": {"deadline": "Quý IV/2025", "lead": ["Sở Y tế", "Sở Nội vụ"], "budget": null,
                  "cites": [{"number": "30/2020/NĐ-CP", "issuedOn": "2020-03-05",
                    "asPrinted": "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"}]},
                 "reason": "Chậm kinh phí"}
                """);
        enter(ledger, "amendment", """
                plan=%s
                by=62/QĐ-UBND
                effectiveFrom=9/9/2025
                residual=unchanged
                residualClause=Điều 2
                items.0.op=amend
                items.0.ref=2
                items.0.products=Báo cáo\\nBiên bản
                items.2.op=add
                items.2.ref=2a
                items.2.after=2
                items.2.title=Kiểm tra
                items.2.lead=Sở Tư pháp
                pastedOp=add
                pasted=3\\tTuyên truyền\\tSở Văn hóa\\t\\tKế hoạch; Báo cáo\\tQuý IV/2025
                changed.0.op=set
                changed.0.ref=a
                changed.0.statement=Tối thiểu 80%% hồ sơ trực tuyến
                changed.0.subject=hồ sơ trực tuyến
                changed.0.comparator=>=
                changed.0.value=80
                changed.0.unit=%%
                changed.0.year=2025
                sections=II. Kiểm tra
                """.formatted(PLAN), "/api/plans/" + PLAN + "/amendments", """
                {%s, "effectiveFrom": "2025-09-09", "residual": "unchanged", "residualClause": "Điều 2",
                 "sections": [{"label": "II", "title": "Kiểm tra"}],
                 "items": [{"op": "amend", "ref": "2", "set": {"products": ["Báo cáo", "Biên bản"]}},
                   {"op": "add", "after": "2", "task": {"ref": "2a", "title": "Kiểm tra", "lead": ["Sở Tư pháp"]}},
                   {"op": "add", "task": {"ref": "3", "title": "Tuyên truyền", "lead": ["Sở Văn hóa"], "coordinating": [],
                     "products": ["Kế hoạch", "Báo cáo"], "deadline": "Quý IV/2025", "budget": null, "notes": null}}],
                 "targets": [{"op": "set", "target": {"ref": "a", "statement": "Tối thiểu 80%% hồ sơ trực tuyến",
                   "measures": [{"subject": "hồ sơ trực tuyến", "comparator": ">=", "value": "80", "unit": "%%",
                     "year": 2025}]}}]}
                """.formatted(
                        by("62/QĐ-UBND")));
        enter(ledger, "amendment?plan=" + PLAN, """
                by=63/QĐ-UBND
                effectiveFrom=2025-09-09
                items.0.op=repeal
                items.0.ref=2a
                items.1.op=renumber
                items.1.ref=3
                items.1.to=4
                items.2.op=restate
                items.2.ref=2
                items.2.title=Báo cáo quý
                """, "/api/plans/" + PLAN + "/amendments", """
                {%s, "effectiveFrom": "2025-09-09", "items": [{"op": "repeal", "ref": "2a"},
                  {"op": "renumber", "ref": "3", "to": "4"},
                  {"op": "restate", "ref": "2", "task": {"ref": "2", "title": "Báo cáo quý"}}]}
                """.formatted(
                        by("63/QĐ-UBND")));
        for (String act : new String[] {"suspension", "resumption"}) {
            enter(ledger, act + "?plan=" + PLAN, """
                    by=64/QĐ-UBND
                    effectiveFrom=2025-09-09
                    reason=Chờ hướng dẫn
                    """, "/api/plans/" + PLAN + "/" + act, """
                    {%s, "effectiveFrom": "2025-09-09", "reason": "Chờ hướng dẫn"}
                    """.formatted(
                            by("64/QĐ-UBND")));
        }
    }

    private void reports(RunningLedger ledger) throws Exception {
        enter(ledger, "completion?plan=" + PLAN + "&ref=1", """
                claim=done
                product=Báo cáo
                evidence.number=486/BC-UBND
                evidence.issuedOn=2025-06-07
                note=Đã gửi
                """, "/api/plans/" + PLAN + "/tasks/1/completions", """
                {"claim": "done", "product": "Báo cáo", "note": "Đã gửi",
                 "evidence": {"number": "486/BC-UBND", "issuedOn": "2025-06-07"}}
                """);
        enter(ledger, "completion?plan=" + PLAN + "&ref=1", """
                claim=ongoing
                period=Quý I/2025
                completedOn=2025-04-01
                evidence.url=https://sonla.gov.vn/bc
                """, "/api/plans/" + PLAN + "/tasks/1/completions", """
                {"claim": "ongoing", "period": "Quý I/2025", "completedOn": "2025-04-01",
                 "evidence": {"url": "https://sonla.gov.vn/bc"}}
                """);
        enter(
                ledger,
                "withdrawal?plan=" + PLAN + "&ref=1&completion=9",
                """
                reason=Nhầm kỳ
                """,
                "/api/plans/" + PLAN + "/tasks/1/completions/9/withdrawal",
                """
                {"reason": "Nhầm kỳ"}
                """);
    }

    private void plans(RunningLedger ledger) throws Exception {
        enter(ledger, "plan", """
                by=70/KH-UBND
                instrument.type=KH
                title=Kế hoạch mới
                content=full
                effectiveFrom=2025-09-09
                effectiveTo=2025-12-31
                tasks=TT\\tNhiệm vụ\\tChủ trì\\tSản phẩm\\nI\\tCải cách thể chế\\t\\t\\n1\\tRà soát\\tSở Tư pháp\\t"Báo cáo\\nDanh mục"
                basis=Luật số 64/2025/QH15\\nCăn cứ tình hình thực tế
                declared.tasks=1
                declared.sections=I: 1
                missing=Phụ lục 2
                targets.0.ref=a
                targets.0.statement=Trên 90%
                """, "/api/plans", """
                {"instrument": {"type": "KH", "number": "70/KH-UBND", "issuedOn": "2025-09-09", "issuer": "son-la.ubnd"},
                 "title": "Kế hoạch mới", "content": "full", "effectiveFrom": "2025-09-09", "effectiveTo": "2025-12-31",
                 "sections": [{"label": "I", "title": "Cải cách thể chế"}],
                 "tasks": [{"ref": "1", "section": "I", "title": "Rà soát", "lead": ["Sở Tư pháp"],
                   "products": ["Báo cáo", "Danh mục"]}],
                 "basis": [{"number": "64/2025/QH15", "asPrinted": "Luật số 64/2025/QH15"},
                   {"asPrinted": "Căn cứ tình hình thực tế"}],
                 "declared": {"tasks": 1, "sections": {"I": 1}}, "missing": ["Phụ lục 2"],
                 "targets": [{"ref": "a", "statement": "Trên 90%"}]}
                """);
        enter(ledger, "replacement", """
                replaces=%s
                planId=%s
                dispositions.0.plan=%s
                dispositions.0.from=1
                dispositions.0.kind=carriedChanged
                dispositions.0.to=1
                """.formatted(PLAN, NEW, PLAN), "/api/replacements", """
                {"planId": "%s", "replaces": ["%s"],
                 "dispositions": [{"from": "%s#1", "kind": "carriedChanged", "to": ["1"]}]}
                """.formatted(
                        NEW, PLAN, PLAN));
        enter(ledger, "disposition?plan=" + PLAN, """
                dispositions.0.from=2; 3
                dispositions.0.kind=droppedOpenly
                reason=Không còn phù hợp
                """, "/api/plans/" + PLAN + "/dispositions", """
                {"dispositions": [{"from": "%s#2", "kind": "droppedOpenly"}, {"from": "%s#3", "kind": "droppedOpenly"}],
                 "reason": "Không còn phù hợp"}
                """.formatted(
                        PLAN, PLAN));
        enter(ledger, "replacement", """
                plan.instrument.type=KH
                plan.instrument.number=71/KH-UBND
                plan.instrument.issuedOn=2025-09-10
                plan.instrument.issuer=son-la.ubnd
                plan.title=Kế hoạch sau
                plan.content=partial
                plan.tasks=1\\tRà soát\\tSở Tư pháp
                replaces=%s
                """.formatted(NEW), "/api/replacements", """
                {"plan": {"instrument": {"type": "KH", "number": "71/KH-UBND", "issuedOn": "2025-09-10",
                    "issuer": "son-la.ubnd"}, "title": "Kế hoạch sau", "content": "partial",
                   "tasks": [{"ref": "1", "title": "Rà soát", "lead": ["Sở Tư pháp"], "coordinating": [], "products": [],
                     "deadline": null, "budget": null, "notes": null}]}, "replaces": ["%s"]}
                """.formatted(NEW));
    }

    private void words(RunningLedger ledger) throws Exception {
        enter(ledger, "correction?plan=" + PLAN, """
                entry=1
                path=/title
                to=Kế hoạch cải cách
                reason=Chép nhầm
                """, "/api/plans/" + PLAN + "/corrections", """
                {"entry": 1, "path": "/title", "to": "Kế hoạch cải cách", "reason": "Chép nhầm"}
                """);
        String finding = ledger.ask("/api/findings?plan=" + PLAN)
                .get("findings")
                .get(0)
                .get("key")
                .stringValue();
        enter(
                ledger,
                "response?plan=" + PLAN,
                """
                finding=%s
                response=explained
                reason=Văn bản đến chậm
                """.formatted(finding),
                "/api/plans/" + PLAN + "/findings/" + finding + "/responses",
                """
                {"response": "explained", "reason": "Văn bản đến chậm"}
                """);
        enter(
                ledger,
                "document-status",
                """
                document=son-la.ubnd.2025.486-bc-ubnd
                status=published
                effectiveFrom=2025-09-09
                reason=Đăng Công báo
                triggers=%s#1
                """.formatted(PLAN),
                "/api/documents/son-la.ubnd.2025.486-bc-ubnd/status",
                """
                {"status": "published", "effectiveFrom": "2025-09-09", "reason": "Đăng Công báo", "triggers": ["%s#1"]}
                """.formatted(PLAN));
        enter(
                ledger,
                "repeal?plan=vinh-long.ct-ubnd.2024.2600-qdd-ubnd",
                """
                by=65/QĐ-UBND
                effectiveFrom=2025-09-09
                reason=Hết vai trò
                """,
                "/api/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd/repeal",
                """
                {%s, "effectiveFrom": "2025-09-09", "reason": "Hết vai trò"}
                """.formatted(by("65/QĐ-UBND")));
    }

    private void agencies(RunningLedger ledger) throws Exception {
        enter(ledger, "agency", """
                agencyId=son-la.so-tttt
                name=Sở Thông tin và Truyền thông
                aliases=Sở TTTT\\nSở TT&TT
                level=tỉnh
                jurisdiction=Sơn La
                from=2008-01-01
                """, "/api/agencies", """
                {"agencyId": "son-la.so-tttt", "name": "Sở Thông tin và Truyền thông", "aliases": ["Sở TTTT", "Sở TT&TT"],
                 "level": "tỉnh", "jurisdiction": "Sơn La", "from": "2008-01-01"}
                """);
        enter(ledger, "agency", """
                agencyId=son-la.so-khcn
                name=Sở Khoa học và Công nghệ
                """, "/api/agencies", """
                {"agencyId": "son-la.so-khcn", "name": "Sở Khoa học và Công nghệ"}
                """);
        enter(ledger, "succession", """
                kind=merge
                from=son-la.so-tttt
                to=son-la.so-khcn
                by=66/QĐ-UBND
                effectiveFrom=2025-03-01
                """, "/api/agencies/successions", """
                {"kind": "merge", "from": ["son-la.so-tttt"], "to": ["son-la.so-khcn"], %s,
                 "effectiveFrom": "2025-03-01"}
                """.formatted(by("66/QĐ-UBND")));
        enter(ledger, "agency-correction", """
                entry=2
                path=/name
                to=Sở Khoa học, Công nghệ
                reason=Chép nhầm
                """, "/api/agencies/corrections", """
                {"entry": 2, "path": "/name", "to": "Sở Khoa học, Công nghệ", "reason": "Chép nhầm"}
                """);
    }
}
