package cn.medalliance.fhir.text;

import org.apache.lucene.analysis.Analyzer;

/**
 * How folded text goes into the index: by character, in order. A word is then found wherever its characters stand side
 * by side, also inside a longer word (血压 in 高血压) and also when no dictionary knows it, which is so for names and for
 * most drugs; an index cut into words by a dictionary misses both. Words are what a <em>search</em> is cut into ({@link
 * SearchWords}).
 */
final class TextAnalyzer extends Analyzer {

    /** Changes whenever the same text would be indexed otherwise than before; the index is then rebuilt. */
    static final int VERSION = 1;

    static final String NAME = "medallianceText";

    private static final int BETWEEN_VALUES = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new TextTokenizer());
    }

    /** No search matches the end of one value and the beginning of the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }
}
