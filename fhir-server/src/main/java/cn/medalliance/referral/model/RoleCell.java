package cn.medalliance.referral.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who a row lets move: letters, some with a condition behind a hyphen. */
final class RoleCell {

    private static final Map<String, Fact> CONDITIONS =
            Map.of("green-emergency", Fact.ACCEPTED_AT_ONCE, "timer", Fact.TIME_IS_OUT);

    private final Map<Role, Optional<Fact>> roles = new LinkedHashMap<>();

    RoleCell(Set<String> words) {
        for (String word : words) {
            Role role = Arrays.stream(Role.values())
                    .filter(each -> each.letter() == word.charAt(0))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no role " + word));
            roles.put(role, word.length() == 1 ? Optional.empty() : Optional.of(condition(word)));
        }
    }

    private static Fact condition(String word) {
        Fact fact = CONDITIONS.get(word.substring(2));
        if (fact == null) {
            throw new IllegalStateException("a role of the tables has an unknown condition: " + word);
        }
        return fact;
    }

    boolean lets(Set<Role> acting, Set<Fact> facts) {
        return roles.entrySet().stream()
                .anyMatch(cell -> acting.contains(cell.getKey())
                        && cell.getValue().filter(fact -> !facts.contains(fact)).isEmpty());
    }

    /** As the tables write it. */
    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        roles.keySet()
                .forEach(role -> letters.append(letters.isEmpty() ? "" : ", ").append(role.letter()));
        return letters.toString();
    }
}
