package planledger.query.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import planledger.web.work.Progress;

/**
 * Writes a PDF that archives keep (PDF/A-2a, ISO 19005-2) and screen readers read (PDF/UA, ISO 14289): tagged, with its
 * fonts, the heading repeated on each page. It loads nothing from anywhere.
 */
final class Pdf {
    private static final int BOLD = 700;
    private static final int PLAIN = 400;
    /** An annex of 2,000 tasks, which is the longest, has fewer. */
    private static final int CELLS_MAX = 25_000;

    /** Where a TrueType font says how many tables it has, and where their names begin (ISO/IEC 14496-22, 4.3). */
    private static final int TABLES_COUNTED = 4;

    private static final int TABLES = 12;
    private static final int TABLE_BYTES = 16;
    private static final int GSUB = 0x47535542;

    private final ITemplateEngine templates;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** Whether the server has no memory to write it: each cell is known to a reader of the screen by name and place. */
    static boolean isTooLong(Sheet sheet) {
        return (long) sheet.rows() * sheet.columns().size() > CELLS_MAX;
    }

    /** A long table is laid out part after part, which takes the memory of one; and one at a time, for the same reason. */
    synchronized void write(Sheet sheet, OutputStream out, Progress progress) throws IOException {
        List<Sheet> parts = PdfParts.of(sheet);
        byte[] first = part(parts.get(0), 1, progress);
        if (parts.size() == 1) {
            out.write(first);
            return;
        }
        try (PDDocument whole = Loader.loadPDF(first)) {
            for (Sheet part : parts.subList(1, parts.size())) {
                byte[] next = part(part, whole.getNumberOfPages() + 1, progress);
                try (PDDocument pages = Loader.loadPDF(next)) {
                    new PDFMergerUtility().appendDocument(whole, pages);
                }
            }
            whole.save(out);
        }
    }

    private byte[] part(Sheet sheet, int page, Progress progress) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String html = templates.process(
                "export",
                new Context(
                        Locale.forLanguageTag(sheet.lang()),
                        Map.of("sheet", sheet, "first", page == 1, "font", Formats.FONT)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useInitialPageNumber(page);
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
        progress.more(sheet.rows());
        return out.toByteArray();
    }

    /** Liberation Serif has the measures of Times New Roman, which nobody may pass on. */
    private static InputStream font(String cut) {
        try (InputStream file = Pdf.class.getResourceAsStream("/liberation/LiberationSerif-" + cut + ".ttf")) {
            return new ByteArrayInputStream(
                    withoutSubstitutions(Objects.requireNonNull(file).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The library makes its patterns of a font's substitutions anew for every line of text, which takes most of the time,
     * and Vietnamese letters are whole signs that need none. A table by another name is none.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        for (int i = 0; i < directory.getShort(TABLES_COUNTED); i++) {
            int at = TABLES + i * TABLE_BYTES;
            if (directory.getInt(at) == GSUB) {
                directory.putInt(at, GSUB + 1);
            }
        }
        return font;
    }
}
