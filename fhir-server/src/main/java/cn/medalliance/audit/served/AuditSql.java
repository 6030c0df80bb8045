package cn.medalliance.audit.served;

import cn.medalliance.audit.served.AuditQuestion.Time;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement about the table of records, made of conditions and their values. */
final class AuditSql {

    /** The name of a node, and the number of a record in its chain. */
    private static final Pattern ID = Pattern.compile("([0-9a-f\\-]{36})-([0-9]{1,18})");

    private static final String RELATED = """
            exists (select from unnest(e.patients) as named (id)
                join public.hfj_resource patient on patient.res_type = 'Patient' and patient.fhir_id = named.id
                join mca.patient_relation relation on relation.patient_id = patient.res_id
                where relation.organization_id = any (?) and relation.relation = any (?)
                    and (relation.begins_at is null or relation.begins_at <= now())
                    and (relation.ends_at is null or relation.ends_at > now()))""";

    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** An array of texts or of numbers. */
    private record Many(String type, Object[] elements) {}

    AuditSql where(AuditQuestion question) {
        all(question.ids(), this::id);
        all(question.times(), this::time);
        question.patients().forEach(any -> and("e.patients && ?", texts(any)));
        question.agents()
                .forEach(any -> and(
                        "(e.client = any (?) or e.person = any (?) or e.organization = any (?))",
                        texts(any),
                        texts(any),
                        texts(any)));
        question.interactions().forEach(any -> {
            List<String> codes = any.stream().flatMap(Set::stream).distinct().toList();
            and("e.interaction = any (?)", texts(codes));
        });
        all(question.outcomes(), this::outcome);
        question.entities()
                .forEach(any -> and("(e.resources && ? or e.patients && ?)", texts(any), texts(ofPatients(any))));
        return this;
    }

    /** Of patients to whom one of some organisations stands in one of some relations. */
    AuditSql related(Set<Long> organizations, Collection<String> relations) {
        and(RELATED, new Many("bigint", organizations.toArray()), texts(relations));
        return this;
    }

    /** Of one patient. */
    AuditSql concerning(String patient) {
        and("e.patients && ?", texts(List.of(patient)));
        return this;
    }

    /** What lies behind a place in the order, the newest first. */
    AuditSql after(AuditPage.Last last) {
        and("(e.recorded_at, e.node, e.sequence) < (?, ?, ?)", last.recordedAt(), last.node(), last.sequence());
        return this;
    }

    private static List<String> ofPatients(List<String> references) {
        return references.stream()
                .filter(reference -> reference.startsWith("Patient/"))
                .map(reference -> reference.substring("Patient/".length()))
                .toList();
    }

    private <T> void all(List<List<T>> asked, Function<T, String> condition) {
        for (List<T> any : asked) {
            conditions.append(" and (");
            String between = "";
            for (T one : any) {
                conditions.append(between).append(condition.apply(one));
                between = " or ";
            }
            conditions.append(')');
        }
    }

    private String id(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return "false";
        }
        values.add(parts.group(1));
        values.add(Long.parseLong(parts.group(2)));
        return "(e.node = ? and e.sequence = ?)";
    }

    private String time(Time time) {
        List<String> bounds = new ArrayList<>();
        if (time.from() != null) {
            bounds.add("e.recorded_at >= ?");
            values.add(time.from());
        }
        if (time.before() != null) {
            bounds.add("e.recorded_at < ?");
            values.add(time.before());
        }
        String within = "(" + String.join(" and ", bounds) + ")";
        return time.isOutside() ? "not " + within : within;
    }

    private String outcome(String code) {
        return switch (code) {
            case "0" -> "(e.status < 400 and e.error_code is null)";
            case "4" -> "(e.status between 400 and 499 or e.status < 400 and e.error_code is not null)";
            case "8" -> "e.status >= 500";
            default -> "false";
        };
    }

    private void and(String condition, Object... given) {
        conditions.append(" and ").append(condition);
        values.addAll(List.of(given));
    }

    private static Many texts(Collection<String> texts) {
        return new Many("text", texts.toArray());
    }

    PreparedStatement prepare(Connection database, String select, String ending) throws SQLException {
        PreparedStatement statement =
                database.prepareStatement("select " + select + " from mca.audit_event e where " + conditions + ending);
        int place = 1;
        for (Object value : values) {
            if (value instanceof Many many) {
                Array array = database.createArrayOf(many.type(), many.elements());
                statement.setArray(place++, array);
            } else if (value instanceof Instant instant) {
                statement.setObject(place++, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(place++, value);
            }
        }
        return statement;
    }
}
