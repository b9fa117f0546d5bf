package planledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import planledger.query.export.Sheet.Cell;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Group;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;
import planledger.web.work.Progress;

/** Writes a workbook of one sheet. Every cell is a text, never a formula; the heading stays in sight and on each page. */
final class Xlsx {
    /** Excel takes 32,767 characters a cell. */
    private static final int CELL_MAX = 32_000;

    private static final int WIDTH_UNIT = 256;
    private static final short SMALL = 9;

    /** In points; Excel makes no row higher. */
    private static final float ROW_MAX = 409;

    private static final float LINE = 15;

    private final Sheet from;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final XSSFFont bold;
    private final XSSFFont struck;
    private final XSSFFont aside;
    private final XSSFCellStyle line;
    private final XSSFCellStyle framed;
    private final XSSFCellStyle heading;
    private int rows;

    private final Progress progress;

    private Xlsx(Sheet from, Progress progress) {
        this.progress = progress;
        this.from = from;
        this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(from.name()));
        book.getFontAt(0).setFontName(Formats.FONT);
        bold = font();
        bold.setBold(true);
        struck = font();
        struck.setStrikeout(true);
        aside = font();
        aside.setItalic(true);
        aside.setFontHeightInPoints(SMALL);
        line = book.createCellStyle();
        framed = framed();
        heading = framed();
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static void write(Sheet sheet, OutputStream out, Progress progress) throws IOException {
        Xlsx writer = new Xlsx(sheet, progress);
        try (XSSFWorkbook book = writer.book) {
            writer.fill();
            book.write(out);
        }
    }

    private void fill() {
        from.above().forEach(this::addLine);
        addLine(from.title()).setCellStyle(titled());
        from.below().forEach(this::addLine);
        rows++;
        addHeading();
        from.groups().forEach(this::addGroup);
        rows++;
        from.notes().forEach(this::addLine);
        from.mark().forEach(fact -> addLine(fact.name() + ": " + fact.value()));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    private XSSFCell addLine(String text) {
        XSSFCell cell = sheet.createRow(rows++).createCell(0);
        cell.setCellStyle(line);
        cell.setCellValue(cut(text));
        return cell;
    }

    private XSSFCellStyle titled() {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private void addHeading() {
        XSSFRow row = sheet.createRow(rows++);
        List<Column> columns = from.columns();
        for (int at = 0; at < columns.size(); at++) {
            sheet.setColumnWidth(at, columns.get(at).width() * WIDTH_UNIT);
            XSSFCell cell = row.createCell(at);
            cell.setCellStyle(heading);
            cell.setCellValue(columns.get(at).heading());
        }
        sheet.createFreezePane(0, rows);
        sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
    }

    private void addGroup(Group group) {
        if (group.heading() != null) {
            XSSFCell cell = sheet.createRow(rows).createCell(0);
            cell.setCellStyle(titled());
            cell.setCellValue(cut(group.heading()));
            if (from.columns().size() > 1) {
                sheet.addMergedRegion(
                        new CellRangeAddress(rows, rows, 0, from.columns().size() - 1));
            }
            rows++;
        }
        for (List<Cell> each : group.rows()) {
            XSSFRow row = sheet.createRow(rows++);
            for (int at = 0; at < each.size(); at++) {
                XSSFCell cell = row.createCell(at);
                cell.setCellStyle(framed);
                cell.setCellValue(rich(each.get(at)));
            }
            row.setHeightInPoints(Math.min(ROW_MAX, LINE * lines(each)));
            progress.more(1);
        }
    }

    /** Reckoned: not every program makes a row as high as its text. */
    private int lines(List<Cell> row) {
        int lines = 1;
        for (int at = 0; at < row.size(); at++) {
            int width = from.columns().get(at).width();
            lines = Math.max(
                    lines,
                    row.get(at).pieces().stream()
                            .mapToInt(piece -> 1 + piece.text().length() / width)
                            .sum());
        }
        return lines;
    }

    private XSSFRichTextString rich(Cell cell) {
        XSSFRichTextString text = new XSSFRichTextString();
        int length = 0;
        for (Piece piece : cell.pieces()) {
            String said = (length == 0 ? "" : "\n") + piece.text();
            if (length + said.length() > CELL_MAX) {
                text.append(said.substring(0, CELL_MAX - length) + Formats.cutNote(from.lang()), font(piece.manner()));
                return text;
            }
            text.append(said, font(piece.manner()));
            length += said.length();
        }
        return text;
    }

    private String cut(String text) {
        return text.length() <= CELL_MAX ? text : text.substring(0, CELL_MAX) + Formats.cutNote(from.lang());
    }

    private XSSFFont font(Manner manner) {
        return manner == Manner.STRUCK ? struck : manner == Manner.ASIDE ? aside : book.getFontAt(0);
    }

    private XSSFFont font() {
        XSSFFont font = book.createFont();
        font.setFontName(Formats.FONT);
        return font;
    }

    private XSSFCellStyle framed() {
        XSSFCellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
