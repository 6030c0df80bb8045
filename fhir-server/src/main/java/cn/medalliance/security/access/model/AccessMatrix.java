package cn.medalliance.security.access.model;

import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.CsvTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Which relation lets which kind of caller do what with which type. What no row says is refused.
 *
 * <p>{@code docs/security.md} prints it; a test holds it against the server cell by cell.
 */
public final class AccessMatrix {

    private static final Set<Interaction> DEIDENTIFIED = EnumSet.of(Interaction.READ, Interaction.SEARCH);

    /**
     * A row.
     *
     * @param kind whose
     * @param relation by which relation
     * @param group on which class of types
     * @param may what it lets them do
     */
    public record Row(CallerKind kind, Relation relation, String group, Set<Interaction> may) {}

    private record Cell(CallerKind kind, String group, Interaction interaction) {}

    private final List<Row> rows;
    private final Map<String, AccessType> types;
    private final Map<Cell, Set<Relation>> cells = new HashMap<>();
    private final Set<CallerKind> ofPopulation = EnumSet.noneOf(CallerKind.class);
    private final Set<String> groupsOfClients = new HashSet<>();

    AccessMatrix(List<Row> rows, Map<String, AccessType> types) {
        this.rows = List.copyOf(rows);
        this.types = types;
        for (Row row : rows) {
            if (row.relation() == Relation.POPULATION) {
                ofPopulation.add(row.kind());
            }
            if (row.relation() == Relation.CLIENT) {
                groupsOfClients.add(row.group());
            }
            for (Interaction interaction : row.may()) {
                cells.computeIfAbsent(
                                new Cell(row.kind(), row.group(), interaction), cell -> EnumSet.noneOf(Relation.class))
                        .add(row.relation());
            }
        }
    }

    /** The matrix of the tables beside this class. */
    public static AccessMatrix load() {
        Map<String, AccessType> types = new LinkedHashMap<>();
        for (CSVRecord row : CsvTable.read(AccessMatrix.class, "types.csv")) {
            String type = row.get("type");
            types.put(
                    type,
                    new AccessType(
                            type,
                            row.get("class"),
                            filled(row, "patient"),
                            filled(row, "organization"),
                            filled(row, "mark").map(mark -> Ownerless.of(row.get("ownerless"), mark))));
        }
        List<Row> rows = new ArrayList<>();
        for (CSVRecord row : CsvTable.read(AccessMatrix.class, "matrix.csv")) {
            String group = row.get("class");
            if (types.values().stream().noneMatch(type -> isOf(type, group))) {
                throw new IllegalStateException("matrix.csv: no type is of class " + group);
            }
            Relation relation = Relation.of(row.get("relation"))
                    .orElseThrow(() -> new IllegalStateException("matrix.csv: no relation " + row.get("relation")));
            CallerKind kind = CallerKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            Set<Interaction> may = interactions(row.get("may"));
            if (relation == Relation.POPULATION && !DEIDENTIFIED.containsAll(may)) {
                throw new IllegalStateException("matrix.csv: what is de-identified is read and searched only");
            }
            rows.add(new Row(kind, relation, group, may));
        }
        return new AccessMatrix(rows, types);
    }

    private static boolean isOf(AccessType type, String group) {
        return type.group().equals(group)
                || type.ownerless()
                        .filter(ownerless -> ownerless.group().equals(group))
                        .isPresent();
    }

    private static Optional<String> filled(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(cell -> !cell.isEmpty());
    }

    private static Set<Interaction> interactions(String letters) {
        Set<Interaction> may = EnumSet.noneOf(Interaction.class);
        for (Interaction interaction : Interaction.values()) {
            if (letters.indexOf(interaction.letter()) >= 0) {
                may.add(interaction);
            }
        }
        if (may.size() != letters.length()) {
            throw new IllegalStateException("matrix.csv: unknown letter in " + letters);
        }
        return may;
    }

    /** The rows, in the order of the table. */
    public List<Row> rows() {
        return rows;
    }

    /** The types that the matrix speaks of. */
    public Collection<AccessType> types() {
        return types.values();
    }

    /** What is known of a type; empty when it is nobody's. */
    public Optional<AccessType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Whether a kind of caller sees some type of the whole population. */
    public boolean reachesPopulation(CallerKind kind) {
        return ofPopulation.contains(kind);
    }

    /** The relations, each of which lets a kind of caller do this with a type; none when nobody of the kind may. */
    public Set<Relation> permitting(CallerKind kind, String type, Interaction interaction) {
        AccessType known = types.get(type);
        return known == null ? Set.of() : permittingGroup(kind, known.group(), interaction);
    }

    /** The same for those of a type's resources that belong to no patient; none when it has no such. */
    public Set<Relation> permittingOwnerless(CallerKind kind, String type, Interaction interaction) {
        return type(type)
                .flatMap(AccessType::ownerless)
                .map(ownerless -> permittingGroup(kind, ownerless.group(), interaction))
                .orElse(Set.of());
    }

    private Set<Relation> permittingGroup(CallerKind kind, String group, Interaction interaction) {
        return cells.getOrDefault(new Cell(kind, group, interaction), Set.of());
    }

    /** Whether the resources of a type are the client's that made them. */
    public boolean isOfClients(String type) {
        AccessType known = types.get(type);
        return known != null && groupsOfClients.contains(known.group());
    }

    /** Whether an organisation keeps the resources of a type itself, whoever their patients are. */
    public boolean isKept(AccessType type) {
        return type.isOfPatients()
                && rows.stream()
                        .anyMatch(row ->
                                row.relation() == Relation.OWN && row.group().equals(type.group()));
    }
}
