package cn.medalliance.mappings.xlsx;

import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.csv.CsvTable;
import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.table.ReadAhead;
import cn.medalliance.mappings.table.RowFault;
import cn.medalliance.mappings.table.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook. The header is the first row with more than one filled cell, so that a title above it does no
 * harm. A row's raw text is what the row would be in CSV: the same follow-up is known again, whichever way it came.
 */
public final class XlsxTable extends ReadAhead {
    /** A title and remarks may stand above the header. */
    private static final int LOOKED_AT_FOR_HEADER = 20;

    /** The widest of the forms has a hundred columns. */
    private static final int MOST_COLUMNS = 500;

    /** Of a sheet, as spreadsheets have it. */
    private static final int MOST_ROWS = 1_048_576;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final MergedCells merged;
    private final InputStream input;
    private List<String> headings = List.of();
    private int headerRow;
    private int lastRow;
    private @Nullable Row waiting;

    private XlsxTable(ReadableWorkbook workbook, Sheet sheet, MergedCells merged, InputStream input)
            throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.merged = merged;
        this.input = input;
    }

    /**
     * Opens a workbook and reads its header.
     *
     * @throws UnusableFile when it is none, or too large
     */
    public static XlsxTable open(InputStream input) throws IOException, UnusableFile {
        byte[] bytes = PackedWorkbook.read(input);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(PackedWorkbook.hasStyles(bytes), false));
            Sheet sheet = workbook.getFirstSheet();
            MergedCells merged = MergedCells.of(bytes, sheet.getIndex() + 1);
            XlsxTable table = new XlsxTable(workbook, sheet, merged, input);
            table.readHeader();
            return table;
        } catch (IOException | RuntimeException e) {
            throw new UnusableFile(IssueCode.FILE_NOT_XLSX);
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** The next row; a torn sheet ends in one that says so. Null at the end. */
    @Override
    protected @Nullable RawRow read() {
        try {
            return nextRow();
        } catch (RuntimeException torn) {
            // The library throws whatever it stumbles over.
            lastRow++;
            return new RawRow(lastRow - headerRow, "", List.of(), RowFault.SYNTAX);
        }
    }

    private @Nullable RawRow nextRow() {
        if (waiting == null) {
            if (!rows.hasNext()) {
                return null;
            }
            waiting = rows.next();
        }
        Row row = waiting;
        // A sheet leaves blank rows out; they are counted, so that a number is what the spreadsheet shows less the
        // header's.
        if (row.getRowNum() > lastRow + 1) {
            if (row.getRowNum() > MOST_ROWS) {
                throw new IllegalArgumentException("no sheet has so many rows");
            }
            lastRow++;
            return new RawRow(lastRow - headerRow, "", List.of(), null);
        }
        waiting = null;
        lastRow = row.getRowNum();
        List<String> cells = cells(row);
        return new RawRow(lastRow - headerRow, CsvTable.line(cells), cells, null);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        input.close();
    }

    private void readHeader() {
        for (int looked = 0; looked < LOOKED_AT_FOR_HEADER && rows.hasNext(); looked++) {
            Row row = rows.next();
            List<String> cells = cells(row);
            if (cells.stream().filter(cell -> !cell.isBlank()).count() > 1) {
                headings = cells;
                headerRow = row.getRowNum();
                lastRow = headerRow;
                return;
            }
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int count = Math.min(Math.max(row.getCellCount(), headings.size()), MOST_COLUMNS);
        for (int column = 0; column < count; column++) {
            String own = CellText.of(row.getOptionalCell(column).orElse(null));
            cells.add(merged.text(row.getRowNum() - 1, column, own));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty() && cells.size() > headings.size()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
