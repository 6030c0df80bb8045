package cn.medalliance.export.jpa;

import cn.medalliance.export.model.TypePlan;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.ResourceLines;
import cn.medalliance.security.population.jpa.ShownResources;
import cn.medalliance.security.population.jpa.StoredRow;
import cn.medalliance.security.population.model.ShownAs;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What stands on a line of a file: a resource, a deletion, the head of a block, each as it is shown to who asked. */
final class ExportedLines {

    private final ResourceLines lines;
    private final ShownResources shownResources;
    private final Optional<PeopleShown> people;

    ExportedLines(ResourceLines lines, Optional<PeopleShown> people) {
        this.lines = lines;
        this.shownResources = new ShownResources(lines, people);
        this.people = people;
    }

    /** Each as it is shown, in their order; nothing of one that may not be. */
    List<Optional<String>> of(List<StoredRow> rows, TypePlan plan) {
        if (plan.view() == ShownAs.WHOLE && plan.elements().isEmpty()) {
            return rows.stream().map(lines::text).map(Optional::of).toList();
        }
        return shownResources.of(rows, plan.view()).stream()
                .map(each -> each.map(
                                one -> plan.elements().isEmpty() ? one : ResourceLines.subset(one, plan.elements()))
                        .map(ResourceLines::write))
                .toList();
    }

    /** The same as trees. */
    List<Optional<ObjectNode>> trees(List<StoredRow> rows, TypePlan plan) {
        return shownResources.of(rows, plan.view());
    }

    /** See Bulk Data Access STU 3, output manifest, {@code deleted}: a transaction that does it again. */
    List<String> deletions(List<StoredRow> gone, TypePlan plan) {
        return ids(plan.type(), gone.stream().map(StoredRow::id).toList(), plan.view()).stream()
                .map(id -> "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":"
                        + "{\"method\":\"DELETE\",\"url\":\"" + plan.type() + "/" + id + "\"}}]}")
                .toList();
    }

    /** See Bulk Data Access STU 3, output file organization: the head of the block of each patient. */
    List<String> heads(List<String> patients, ShownAs view) {
        return ids("Patient", patients, view).stream()
                .map(id -> "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"header\",\"valueReference\":"
                        + "{\"reference\":\"Patient/" + id + "\"}}]}")
                .toList();
    }

    private List<String> ids(String type, List<String> ids, ShownAs view) {
        return view == ShownAs.DEIDENTIFIED && !ids.isEmpty()
                ? people.orElseThrow().shownIds(type, ids)
                : ids;
    }
}
