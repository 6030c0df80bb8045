package cn.medalliance.indicators.jpa;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who reports: the organisation of the caller; without one whom it is about; without that the alliance. */
final class Reporters {

    private static final String OF_CODE =
            "select organization_key from views.v_organization where uscc = ? order by organization_key limit 1";
    private static final String ALLIANCE =
            "select organization_key from views.v_organization where kind = 'alliance' order by organization_key limit 1";

    private final JdbcTemplate database;

    Reporters(JdbcTemplate database) {
        this.database = database;
    }

    /** The id of the caller's organisation. */
    Optional<String> own() {
        return CallerToken.current()
                .flatMap(Caller::organization)
                .flatMap(code -> database.queryForList(OF_CODE, String.class, code).stream()
                        .findFirst());
    }

    Reference reporter(Optional<String> about) {
        return own().or(() -> about)
                .or(() -> database.queryForList(ALLIANCE, String.class).stream().findFirst())
                .map(id -> new Reference("Organization/" + id))
                .orElseGet(() -> new Reference().setDisplay("Medalliance"));
    }
}
