package planledger.web.node;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the faults, instead of where in the program they were noticed. */
final class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SettingsRefused cause) {
        return new FailureAnalysis(
                "Cài đặt của nút thiếu hoặc mâu thuẫn. · The node's settings are missing or contradict each other.\n\n"
                        + cause.getMessage(),
                "Sửa các biến nêu trên rồi khởi động lại; bảng biến ở ops/deploy/README.md. · Mend the variables named"
                        + " above and start again; ops/deploy/README.md has the table of them.",
                cause);
    }
}
