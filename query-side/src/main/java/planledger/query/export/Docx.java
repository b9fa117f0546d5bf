package planledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import planledger.query.export.Sheet.Cell;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Group;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;
import planledger.web.work.Progress;

/**
 * Writes a document laid out as annexes are: A4 on its side, Times New Roman, margins and page number where Decree
 * 30/2020 (annex I, part I) wants them; the heading of the table is repeated on each page.
 */
final class Docx {
    /** In twentieths of a point, as Word counts. */
    private static final int A4_LONG = 16838;

    private static final int A4_SHORT = 11906;
    private static final int MARGIN_BINDING = 1701;
    private static final int MARGIN_OUTER = 1134;
    private static final int TITLE_SIZE = 14;
    private static final int TEXT_SIZE = 12;
    private static final int CELL_SIZE = 11;
    private static final int ASIDE_SIZE = 9;

    private final Sheet sheet;
    private final XWPFDocument document = new XWPFDocument();

    private final Progress progress;

    private Docx(Sheet sheet, Progress progress) {
        this.sheet = sheet;
        this.progress = progress;
    }

    static void write(Sheet sheet, OutputStream out, Progress progress) throws IOException {
        Docx writer = new Docx(sheet, progress);
        try (XWPFDocument document = writer.document) {
            writer.fill();
            document.write(out);
        }
    }

    private void fill() {
        lay();
        sheet.above().forEach(line -> add(ParagraphAlignment.CENTER, line, TEXT_SIZE));
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        XWPFRun words = run(title, sheet.title(), TITLE_SIZE);
        words.setBold(true);
        sheet.below().forEach(line -> add(ParagraphAlignment.CENTER, line, TEXT_SIZE));
        addTable();
        sheet.notes().forEach(line -> add(ParagraphAlignment.BOTH, line, TEXT_SIZE));
        sheet.mark().forEach(fact -> add(ParagraphAlignment.LEFT, fact.name() + ": " + fact.value(), CELL_SIZE));
    }

    private void lay() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Formats.FONT);
        fonts.setHAnsi(Formats.FONT);
        fonts.setCs(Formats.FONT);
        document.createStyles().setDefaultFonts(fonts);
        document.getStyles().setSpellingLanguage(sheet.lang().equals("vi") ? "vi-VN" : "en-GB");
        document.getProperties().getCoreProperties().setTitle(sheet.title());
        document.getProperties().getCoreProperties().setCreator(Formats.CREATOR);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setW(BigInteger.valueOf(A4_LONG));
        page.setH(BigInteger.valueOf(A4_SHORT));
        page.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN_OUTER));
        margins.setBottom(BigInteger.valueOf(MARGIN_OUTER));
        margins.setLeft(BigInteger.valueOf(MARGIN_BINDING));
        margins.setRight(BigInteger.valueOf(MARGIN_OUTER));
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void add(ParagraphAlignment alignment, String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        run(paragraph, text, size);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        return run;
    }

    private void addTable() {
        List<Column> columns = sheet.columns();
        XWPFTable table = document.createTable(1, columns.size());
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        for (int at = 0; at < columns.size(); at++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(at)));
        }
        XWPFTableRow heading = table.getRow(0);
        heading.setRepeatHeader(true);
        heading.setCantSplitRow(true);
        for (int at = 0; at < columns.size(); at++) {
            XWPFTableCell cell = heading.getCell(at);
            width(cell, at);
            cell.setColor("E7E6E6");
            XWPFRun words = run(cell.getParagraphs().get(0), columns.get(at).heading(), CELL_SIZE);
            words.setBold(true);
        }
        for (Group group : sheet.groups()) {
            if (group.heading() != null) {
                XWPFTableCell cell = table.createRow().getCell(0);
                XWPFTableRow row = cell.getTableRow();
                for (int at = columns.size() - 1; at > 0; at--) {
                    row.removeCell(at);
                }
                cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
                run(cell.getParagraphs().get(0), group.heading(), CELL_SIZE).setBold(true);
            }
            for (List<Cell> row : group.rows()) {
                fill(table.createRow(), row);
                progress.more(1);
            }
        }
    }

    private void fill(XWPFTableRow row, List<Cell> cells) {
        row.setCantSplitRow(true);
        for (int at = 0; at < cells.size(); at++) {
            XWPFTableCell into = row.getCell(at) == null ? row.createCell() : row.getCell(at);
            width(into, at);
            List<Piece> pieces = cells.get(at).pieces();
            for (int piece = 0; piece < pieces.size(); piece++) {
                XWPFParagraph paragraph = piece == 0 ? into.getParagraphs().get(0) : into.addParagraph();
                Manner manner = pieces.get(piece).manner();
                XWPFRun run = run(paragraph, pieces.get(piece).text(), manner == Manner.ASIDE ? ASIDE_SIZE : CELL_SIZE);
                run.setStrikeThrough(manner == Manner.STRUCK);
                run.setItalic(manner == Manner.ASIDE);
            }
        }
    }

    private void width(XWPFTableCell cell, int column) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(Integer.toString(width(column)));
    }

    private int width(int column) {
        int all = sheet.columns().stream().mapToInt(Column::width).sum();
        return (A4_LONG - MARGIN_BINDING - MARGIN_OUTER)
                * sheet.columns().get(column).width()
                / all;
    }
}
