package cn.medalliance.mappings.rules;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Severity;
import java.util.List;

/**
 * An invariant of the guide that a resource does not meet.
 *
 * @param id the invariant's id, such as {@code mca-bp-1}
 * @param severity error or warning, as the guide says
 * @param reason the guide's own words
 * @param linkIds the questions that its expression speaks of, in their order; none when it is not about a form
 */
public record BrokenRule(String id, Severity severity, Bilingual reason, List<String> linkIds) {
    public BrokenRule {
        linkIds = List.copyOf(linkIds);
    }
}
