package cn.medalliance.mappings.form;

import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseNumber;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/** What stands in a cell in place of a value ({@code /}, {@code 未测}, 999 and their like), and why there is none. */
public final class Absences {
    private static final String TABLE = "cm-sentinel-to-data-absent-reason";

    private final CodeMap words;
    private final CodeMap measurements;
    private final Coding unknown;

    public Absences(CodeMaps maps) {
        words = maps.map(TABLE, "source/followup-words");
        measurements = maps.map(TABLE, "source/measurement-words");
        unknown = maps.coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown");
    }

    /** Why a cell of words or counts says nothing; empty when it says something. */
    public Optional<Coding> inWords(Cell cell) {
        return reason(words, cell);
    }

    /** Why a cell of measured quantities says nothing: here nought is no result either. */
    public Optional<Coding> inMeasurement(Cell cell) {
        return reason(measurements, cell);
    }

    /** The reason where none was given. */
    public Coding unknown() {
        return unknown.copy();
    }

    private static Optional<Coding> reason(CodeMap table, Cell cell) {
        String key = LooseNumber.parse(cell.text()).map(LooseNumber::plain).orElseGet(cell::key);
        return table.translate(key) instanceof Translation.Match match ? Optional.of(match.coding()) : Optional.empty();
    }
}
