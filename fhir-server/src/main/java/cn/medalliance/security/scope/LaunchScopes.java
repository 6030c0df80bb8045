package cn.medalliance.security.scope;

import java.util.Set;

/**
 * The scopes of a launch that are not over resources.
 *
 * <p>See <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART 2.2, scopes</a>.
 */
public final class LaunchScopes {

    /** The app wants to know who signed in. */
    public static final String OPENID = "openid";

    /** As a resource. */
    public static final String FHIR_USER = "fhirUser";
    /** The app was launched from another system, which chose the patient. */
    public static final String LAUNCH = "launch";
    /** The person chooses a patient. */
    public static final String LAUNCH_PATIENT = "launch/patient";
    /** The app may go on when the person is gone. */
    public static final String OFFLINE = "offline_access";
    /** The app may go on as long as the person stays signed in. */
    public static final String ONLINE = "online_access";

    private static final Set<String> ALL =
            Set.of(OPENID, FHIR_USER, "profile", LAUNCH, LAUNCH_PATIENT, OFFLINE, ONLINE);

    private LaunchScopes() {}

    /** Whether a scope is one of these. */
    public static boolean isOne(String scope) {
        return ALL.contains(scope);
    }

    /** Whether scopes ask for a patient to whom the app is bound. */
    public static boolean needPatient(Set<String> scopes) {
        return scopes.contains(LAUNCH_PATIENT)
                || scopes.contains(LAUNCH)
                || scopes.stream()
                        .flatMap(scope -> SmartScope.parse(scope).stream())
                        .anyMatch(scope -> scope.context() == ScopeContext.PATIENT);
    }
}
