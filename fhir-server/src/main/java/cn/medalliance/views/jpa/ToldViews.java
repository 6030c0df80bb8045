package cn.medalliance.views.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.jpa.VisibleResources;
import cn.medalliance.security.population.model.ShownAs;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import cn.medalliance.views.jpa.StoredRows.Seen;
import cn.medalliance.views.model.CompiledView;
import cn.medalliance.views.model.ViewEvaluationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What views tell to who sees people de-identified: people are named as they are shown, and rows are of five people at the least. A
 * view chooses as a search does, and its choice is judged by all that is stored, whichever time and number of rows were asked for.
 */
final class ToldViews {

    /** Resources that are read first; most views are of somebody each. */
    private static final int FIRST_LOOK = 50;

    private final StoredRows rows;
    private final Optional<PeopleShown> people;

    ToldViews(StoredRows rows, Optional<PeopleShown> people) {
        this.rows = rows;
        this.people = people;
    }

    /** The id of what is named: whoever sees people de-identified names them as they are shown. */
    String own(String type, String named, String parameter, RequestDetails request) {
        return people.map(shown -> shown.namedId(type, named, request)
                        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such " + type, parameter)))
                .orElse(named);
    }

    /** Whether rows of a type may leave. */
    boolean areTold(CompiledView view, VisibleResources.OfType type) throws IOException {
        if (type.shownAs() != ShownAs.DEIDENTIFIED) {
            return true;
        }
        PeopleShown shown = people.orElseThrow();
        Set<String> concerned = new HashSet<>();
        AtomicBoolean hasRows = new AtomicBoolean();
        try {
            rows.each(type, null, FIRST_LOOK, seen -> {
                List<Long> chosen = new ArrayList<>();
                for (Seen each : seen) {
                    if (!view.rows(each.resource()).isEmpty()) {
                        chosen.add(each.pid());
                    }
                }
                hasRows.compareAndSet(false, !chosen.isEmpty());
                concerned.addAll(rows.patients(type.type(), chosen));
                return concerned.isEmpty() || !shown.areEnough(type.type(), concerned.size());
            });
        } catch (ViewEvaluationException unfit) {
            throw ViewRefusals.of(unfit);
        }
        return hasRows.get() && shown.areEnough(type.type(), concerned.size());
    }
}
