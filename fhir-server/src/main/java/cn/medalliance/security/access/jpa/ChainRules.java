package cn.medalliance.security.access.jpa;

import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.relation.model.Relation;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chain or a reverse chain may lead to what is open to everybody, and along the reference between a patient and what is
 * the patient's: what is found is the caller's, so the values that it looks at are, too. Any other would tell by its
 * outcome of resources that the caller may not see, and is refused; as what organisations keep is, where others' patients
 * stand beside the caller's.
 */
final class ChainRules implements SearchedTypes {

    private final AccessMatrix matrix;
    private final ScopeLimits limits;

    ChainRules(AccessMatrix matrix, ScopeLimits limits) {
        this.matrix = matrix;
        this.limits = limits;
    }

    @Override
    public void judge(Set<String> types, @Nullable Way way, String parameter) {
        CallerToken.current().ifPresent(caller -> {
            for (String type : types) {
                if (!isSafe(caller, type, way) || !isWithinScopes(caller, type, way)) {
                    throw new Refusal(
                            ErrorCode.FORBIDDEN,
                            "this would look at " + type + " resources that are not known to be yours to see",
                            parameter);
                }
            }
        });
    }

    private boolean isWithinScopes(Caller caller, String type, @Nullable Way way) {
        return way == null || way.types().stream().allMatch(from -> limits.permitStep(caller, from, type));
    }

    private boolean isSafe(Caller caller, String type, @Nullable Way way) {
        Set<Relation> permitting = matrix.permitting(caller.kind(), type, Interaction.SEARCH);
        if (way == null) {
            return !permitting.isEmpty()
                    || !matrix.permittingOwnerless(caller.kind(), type, Interaction.SEARCH)
                            .isEmpty();
        }
        if (permitting.contains(Relation.ANYBODY)) {
            return true;
        }
        return way.types().stream()
                .allMatch(from -> isSamePatient(way, from, type)
                        && seesBoth(permitting, matrix.permitting(caller.kind(), from, Interaction.SEARCH)));
    }

    /** Whoever may see the one may see the other; where an emergency shows but the one, {@link ChainGuard} sees to it. */
    private static boolean seesBoth(Set<Relation> permitting, Set<Relation> before) {
        return !permitting.isEmpty()
                && !permitting.contains(Relation.OWN)
                && before.stream()
                        .allMatch(relation -> relation == Relation.EMERGENCY || permitting.contains(relation));
    }

    private boolean isSamePatient(SearchedTypes.Way way, String from, String to) {
        String patient = way.isReverse() ? from : to;
        String other = way.isReverse() ? to : from;
        return matrix.type(patient).filter(AccessType::isPatient).isPresent()
                && matrix.type(other)
                        .filter(type -> way.reference().equals("patient")
                                || way.reference().equals("subject")
                                || type.patientParameter()
                                        .filter(way.reference()::equals)
                                        .isPresent())
                        .isPresent();
    }
}
