package cn.medalliance.mappings.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * The merged cells of a sheet: the file has what they hold in the first of them only, and means it for all. They stand
 * behind the rows, so they are read before.
 */
final class MergedCells {
    /** A sheet merges headings and a few blocks; a file with more of them is not read as if it had none. */
    private static final int MOST = 10_000;

    private final List<Area> areas = new ArrayList<>();
    private final Map<Area, String> texts = new HashMap<>();

    private record Area(int top, int left, int bottom, int right) {
        boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    private MergedCells() {}

    /**
     * Reads the merged cells of the part that holds the sheet.
     *
     * @param part the part's number as workbooks name it, counted from 1
     */
    static MergedCells of(byte[] workbook, int part) throws IOException {
        MergedCells merged = new MergedCells();
        try (ZipFile zip = PackedWorkbook.parts(workbook)) {
            ZipArchiveEntry sheet = zip.getEntry("xl/worksheets/sheet" + part + ".xml");
            if (sheet != null) {
                try (InputStream content = zip.getInputStream(sheet)) {
                    merged.read(content);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("the sheet cannot be read", e);
        }
        return merged;
    }

    /** What stands in a cell, where it is blank because it is merged with one above or before it. Asked row by row. */
    String text(int row, int column, String own) {
        for (Area area : areas) {
            if (area.covers(row, column)) {
                if (row == area.top && column == area.left) {
                    texts.put(area, own);
                    return own;
                }
                return own.isEmpty() && column == area.left ? texts.getOrDefault(area, "") : own;
            }
        }
        return own;
    }

    private void read(InputStream sheet) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(sheet);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("mergeCell")
                    && areas.size() < MOST) {
                String reference = reader.getAttributeValue(null, "ref");
                String[] corners = reference == null ? new String[0] : reference.split(":");
                if (corners.length == 2) {
                    CellAddress first = new CellAddress(corners[0]);
                    CellAddress last = new CellAddress(corners[1]);
                    areas.add(new Area(first.getRow(), first.getColumn(), last.getRow(), last.getColumn()));
                }
            }
        }
    }
}
