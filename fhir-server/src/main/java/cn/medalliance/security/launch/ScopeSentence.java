package cn.medalliance.security.launch;

import cn.medalliance.security.scope.Permission;
import cn.medalliance.security.scope.SmartScope;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scope lets an app do, for the person who is asked.
 *
 * @param scope as the app asks for it
 * @param sentence what it lets the app do
 * @param detail which of the resources, if not all of them; empty when all
 */
record ScopeSentence(String scope, String sentence, String detail) {

    private static final Set<Permission> LOOKING = EnumSet.of(Permission.READ, Permission.SEARCH);

    static ScopeSentence of(String scope, Locale language) {
        return SmartScope.parse(scope)
                .map(read -> new ScopeSentence(scope, sentence(read, language), detail(read)))
                .orElseGet(() ->
                        new ScopeSentence(scope, Pages.text(language, "scope." + scope.replace('/', '.')), ""));
    }

    private static String sentence(SmartScope scope, Locale language) {
        String named = Pages.textIfThere(language, "type." + scope.type());
        String type = named == null ? scope.type() : named;
        boolean isLooking = scope.permissions().stream().anyMatch(LOOKING::contains);
        String doing = scope.permissions().stream()
                .filter(permission -> !LOOKING.contains(permission))
                .sorted()
                .map(permission -> Pages.text(language, "permission." + permission.letter()))
                .collect(Collectors.joining(Pages.text(language, "permission.and")));
        String looking = isLooking ? Pages.text(language, "permission.r") : "";
        String between = isLooking && !doing.isEmpty() ? Pages.text(language, "permission.and") : "";
        return looking + between + doing + Pages.text(language, "permission.of") + type;
    }

    private static String detail(SmartScope scope) {
        return scope.filter().entrySet().stream()
                .map(condition -> condition.getKey() + " = "
                        + condition.getValue().stream().sorted().collect(Collectors.joining(", ")))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
