package cn.medalliance.mappings.followup;

import java.util.List;

/**
 * One column that exports of follow-up forms may have: a row of {@code columns.csv}.
 *
 * @param id its name in the code and in vendors' profiles, such as {@code heart-rate}
 * @param reading how its cell is read
 * @param linkId the question that it answers; empty for what is not on the form
 * @param words whether people write words into it, in which a wrong encoding shows
 * @param map the guide's table of the words that it may hold; empty when it holds none of a list
 * @param mapSource the system that the table translates from
 * @param headings what exports call it; the first is the form's own, and a column may have none
 */
record FollowUpColumn(
        String id, Reading reading, String linkId, boolean words, String map, String mapSource, List<String> headings) {
    /** Behind the id of what is aimed at. */
    private static final String TARGET = ".target";

    /** How the cell of a column becomes answers. */
    enum Reading {
        /** Read by the steps that find the visit, not as an answer of its own. */
        HEAD,
        /** Read together with another column. */
        PART,
        NUMBER,
        CODE,
        SEVERAL,
        SYMPTOMS,
        PRESSURE,
        TEXT,
        YES_NO,
        DAY,
        SELF_REPORT,
        EXAMINATION,
        REACTION,
        CONCLUSIONS,
        REFERRAL
    }

    FollowUpColumn {
        headings = List.copyOf(headings);
    }

    /** The same column with the words of another table. */
    FollowUpColumn withTable(String otherMap, String otherSource) {
        return new FollowUpColumn(id, reading, linkId, words, otherMap, otherSource, headings);
    }

    /** What the form calls it. */
    String formName() {
        return headings.isEmpty() ? id : headings.get(0);
    }

    /** The id of the column that says what is aimed at. */
    String target() {
        return id + TARGET;
    }

    /** The question about what is aimed at. */
    String targetLinkId() {
        return linkId + TARGET;
    }
}
