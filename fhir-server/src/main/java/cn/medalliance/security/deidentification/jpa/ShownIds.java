package cn.medalliance.security.deidentification.jpa;

import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.deidentification.OwnIds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;

/** Finds pseudonyms in texts of those to whom they are shown. */
final class ShownIds implements OwnIds {

    private static final Pattern PSEUDONYM = Pattern.compile("(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])");

    private final Viewers viewers;
    private final PseudonymTable pseudonyms;

    ShownIds(Viewers viewers, PseudonymTable pseudonyms) {
        this.viewers = viewers;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String in(Caller caller, String text) {
        return viewers.types(caller).isEmpty()
                ? text
                : PSEUDONYM
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(pseudonyms
                                .find(found.group())
                                .map(IdType::getIdPart)
                                .orElse(found.group())));
    }
}
