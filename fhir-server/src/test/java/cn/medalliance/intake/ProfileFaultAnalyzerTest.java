package cn.medalliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.mappings.vendor.ProfileFault;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** A start that fails because of a vendor's profile says so in the words of the fault. */
class ProfileFaultAnalyzerTest {

    @Test
    void theFaultOfAProfileIsWhatTheStartTells() {
        Throwable failure = new BeanCreationException(
                "vendorFormats", new ProfileFault("county-his.yaml", "columns.weihgt", "there is no such column"));
        // Those of Spring's that need a context are left out.
        FailureHandler skipped = FailureHandler.handleMessage((message, cause) -> {});
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, skipped).stream()
                        .map(analyzer -> analyzer.analyze(failure))
                        .filter(Objects::nonNull)
                        .map(FailureAnalysis::getDescription))
                .singleElement()
                .asString()
                .contains("profile county-his.yaml, columns.weihgt: there is no such column")
                .doesNotContain("vendorFormats");
    }
}
