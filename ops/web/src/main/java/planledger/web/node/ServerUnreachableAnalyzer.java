package planledger.web.node;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which server did not answer, instead of where in the program that was noticed. */
final class ServerUnreachableAnalyzer extends AbstractFailureAnalyzer<ServerUnreachable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ServerUnreachable cause) {
        String server = cause.server();
        long seconds = cause.bound().toSeconds();
        return new FailureAnalysis(
                server + " không trả lời trong " + seconds + " giây. · " + server + " did not answer within " + seconds
                        + " s.\n\n" + cause.getMessage(),
                "Xem máy chủ có chạy không, địa chỉ, mã truy cập và chứng chỉ có đúng không, rồi khởi động lại; chờ lâu"
                        + " hơn: PLANLEDGER_START_WITHIN. · See whether the server runs and whether its address, token"
                        + " and certificate are right, then start again; to wait longer: PLANLEDGER_START_WITHIN.",
                cause);
    }
}
