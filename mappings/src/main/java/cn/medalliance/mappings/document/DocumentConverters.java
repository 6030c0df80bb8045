package cn.medalliance.mappings.document;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.Map;

/** The converters of documents, by the national codes of their kinds. */
public final class DocumentConverters {
    private DocumentConverters() {}

    /**
     * All of them.
     *
     * <p>The kinds: discharge summary (C0053), prescription of western medicine (C0004) and of Chinese medicine (C0005) of WS/T 500, record
     * of a referral (HSDC00.05) of WS/T 483.
     */
    public static Map<String, DocumentConverter> byCode(Guide guide, CodeMaps maps, ProfileRules rules) {
        DocumentConverter prescriptions = new PrescriptionConverter(guide, maps, rules);
        return Map.of(
                "C0053",
                new DischargeConverter(guide, maps, rules),
                "C0004",
                prescriptions,
                "C0005",
                prescriptions,
                "HSDC00.05",
                new ReferralConverter(guide, maps, rules));
    }
}
