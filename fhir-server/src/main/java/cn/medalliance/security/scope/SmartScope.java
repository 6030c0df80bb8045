package cn.medalliance.security.scope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SMART scope over resources, such as {@code patient/Observation.rs?category=vital-signs}. Version 1's {@code read},
 * {@code write} and {@code *} are read as {@code rs}, {@code cud} and {@code cruds}.
 *
 * @param context on whose account
 * @param type a resource type, or {@value #EVERY_TYPE}
 * @param permissions what may be done
 * @param filter search parameters that a resource must match, with their alternatives; empty when every resource does
 */
public record SmartScope(
        ScopeContext context, String type, Set<Permission> permissions, Map<String, Set<String>> filter) {

    /** Stands for every resource type. */
    public static final String EVERY_TYPE = "*";

    private static final Pattern SYNTAX =
            Pattern.compile("(patient|user|system)/(\\*|[A-Z][A-Za-z]*)\\.(read|write|\\*|c?r?u?d?s?)(?:\\?(.+))?");
    private static final Set<String> OF_VERSION_1 = Set.of("read", "write", "*");

    public SmartScope {
        permissions = Set.copyOf(permissions);
        filter = Map.copyOf(filter);
    }

    /** The scope that a text stands for; empty when it is none over resources, or not rightly written. */
    public static Optional<SmartScope> parse(String text) {
        Matcher scope = SYNTAX.matcher(text);
        if (!scope.matches() || scope.group(3).isEmpty()) {
            return Optional.empty();
        }
        String query = scope.group(4);
        if (query != null && OF_VERSION_1.contains(scope.group(3))) {
            return Optional.empty();
        }
        return filter(query)
                .map(filter -> new SmartScope(
                        ScopeContext.valueOf(scope.group(1).toUpperCase(Locale.ROOT)),
                        scope.group(2),
                        permissions(scope.group(3)),
                        filter));
    }

    private static Set<Permission> permissions(String text) {
        return switch (text) {
            case "read" -> EnumSet.of(Permission.READ, Permission.SEARCH);
            case "write" -> EnumSet.of(Permission.CREATE, Permission.UPDATE, Permission.DELETE);
            case "*" -> EnumSet.allOf(Permission.class);
            default -> {
                Set<Permission> permissions = EnumSet.noneOf(Permission.class);
                for (Permission permission : Permission.values()) {
                    if (text.indexOf(permission.letter()) >= 0) {
                        permissions.add(permission);
                    }
                }
                yield permissions;
            }
        };
    }

    private static Optional<Map<String, Set<String>>> filter(@org.jspecify.annotations.Nullable String query) {
        Map<String, Set<String>> filter = new TreeMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals <= 0 || equals == pair.length() - 1) {
                    return Optional.empty();
                }
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                Set<String> alternatives = new TreeSet<>(Arrays.asList(value.split(",")));
                if (filter.put(pair.substring(0, equals), alternatives) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(filter);
    }

    /** Whether this scope permits something on a type; perhaps only for resources that match the filter. */
    public boolean permits(String resourceType, Permission permission) {
        return permissions.contains(permission) && (type.equals(EVERY_TYPE) || type.equals(resourceType));
    }

    /** Whether it permits something for some resources of its type only: the patient's of the launch, or by a filter. */
    public boolean isLimited() {
        return context == ScopeContext.PATIENT || !filter.isEmpty();
    }

    /** Whether whoever holds this scope may do all that the other one permits. */
    public boolean covers(SmartScope other) {
        return context == other.context
                && (type.equals(EVERY_TYPE) || type.equals(other.type))
                && permissions.containsAll(other.permissions)
                && filter.entrySet().stream().allMatch(condition -> {
                    Set<String> narrower = other.filter.get(condition.getKey());
                    return narrower != null && condition.getValue().containsAll(narrower);
                });
    }
}
