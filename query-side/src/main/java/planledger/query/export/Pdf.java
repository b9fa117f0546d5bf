package planledger.query.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a PDF that archives keep (PDF/A-2a, ISO 19005-2) and screen readers read (PDF/UA, ISO 14289): tagged, with its
 * fonts, the heading repeated on each page. It loads nothing from anywhere.
 */
final class Pdf {
    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    private final ITemplateEngine templates;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    void write(Sheet sheet, OutputStream out) throws IOException {
        String page = templates.process(
                "export",
                new Context(Locale.forLanguageTag(sheet.lang()), Map.of("sheet", sheet, "font", Formats.FONT)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(() -> font("Regular"), Formats.FONT, PLAIN, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), Formats.FONT, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), Formats.FONT, PLAIN, FontStyle.ITALIC, true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer(Formats.CREATOR);
        builder.toStream(out);
        builder.run();
    }

    /** Liberation Serif has the measures of Times New Roman, which nobody may pass on. */
    private static InputStream font(String cut) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/liberation/LiberationSerif-" + cut + ".ttf"));
    }
}
