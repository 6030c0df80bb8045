package cn.medalliance.security.population.jpa;

import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.model.ShownAs;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Makes of stored rows what a caller is shown. */
public final class ShownResources {

    private final ResourceLines lines;
    private final Optional<PeopleShown> people;

    public ShownResources(ResourceLines lines, Optional<PeopleShown> people) {
        this.lines = lines;
        this.people = people;
    }

    /** Each as it is shown, in their order; nothing of one that may not be. */
    public List<Optional<ObjectNode>> of(List<StoredRow> rows, ShownAs shownAs) {
        List<ObjectNode> whole = rows.stream().map(lines::tree).toList();
        return switch (shownAs) {
            case WHOLE -> whole.stream().map(Optional::of).toList();
            case DEIDENTIFIED ->
                people.orElseThrow().deidentified(whole).stream()
                        .map(Optional::of)
                        .toList();
            case WITHOUT_PEOPLE ->
                whole.stream()
                        .map(each -> Optional.ofNullable(people.orElseThrow().besidePeople(each)))
                        .toList();
        };
    }
}
