package cn.medalliance.fhir.text;

import ca.uhn.fhir.jpa.search.HapiHSearchAnalysisConfigurers.HapiLuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;

/** HAPI's analyzers, which the concepts of code systems need, and ours for the text of resources. */
final class TextAnalysis extends HapiLuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        super.configure(context);
        context.analyzer(TextAnalyzer.NAME).instance(new TextAnalyzer());
    }
}
