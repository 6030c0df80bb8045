package cn.medalliance.indicators.jpa;

import cn.medalliance.shared.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** An answer as a table, which goes with it until it is known in which format it leaves. */
final class Table {

    /** Stands in place of a number of few. */
    static final String MASKED = "masked";

    private static final String USER_DATA = "mca.table";

    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** @param cells numbers and texts; null leaves one empty */
    void row(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells + " do not fit " + columns);
        }
        rows.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(cells)));
    }

    void goWith(Resource answer) {
        answer.setUserData(USER_DATA, this);
    }

    static @Nullable Table of(Resource answer) {
        return (Table) answer.getUserData(USER_DATA);
    }

    /** As RFC 4180 has it, with a head line. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (List<@Nullable Object> row : rows) {
                for (Object cell : row) {
                    csv.print(cell == null ? "" : text(cell));
                }
                csv.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof Number ? cell.toString() : SpreadsheetText.safe(cell.toString());
    }
}
