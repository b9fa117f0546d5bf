package planledger.standalone.sample;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with the setting, instead of where in the program that was noticed. */
final class UnknownSamplesAnalyzer extends AbstractFailureAnalyzer<Samples.Unknown> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Samples.Unknown cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Đặt PLANLEDGER_SAMPLES=real để nạp văn bản mẫu, none để bắt đầu với sổ trống. · Set"
                        + " PLANLEDGER_SAMPLES=real to load the sample documents, none to start with an empty ledger.",
                cause);
    }
}
