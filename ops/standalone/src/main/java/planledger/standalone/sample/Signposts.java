package planledger.standalone.sample;

import java.net.URI;
import java.util.List;

/** Where to go from here: addresses, accounts, the command line. Commands stand on one line, to be copied. */
final class Signposts {
    private Signposts() {}

    static List<String> lines(URI base) {
        return List.of(
                "Đi tiếp · Go on",
                "  " + base + "/plans    " + base + "/api/openapi.json",
                "  clerk: ghi, đọc · enters, reads; inspector: đọc · reads; operator: đọc, vận hành · operates",
                "  mật khẩu: PLANLEDGER_PASSWORD, hoặc đã in ở lần chạy đầu · passwords: that, or told at first start",
                "  curl -su inspector '" + base + "/api/plans?issuer=vinh-long.ct-ubnd'",
                "  export PLANLEDGER_CLI_PASSWORD    # của clerk · of clerk",
                "  ops/cli/planledger as-of son-la.vpub.2025.u-cchc --url " + base,
                "  ops/cli/planledger --help    ops/samples/README.md");
    }
}
