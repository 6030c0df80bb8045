package cn.medalliance.fhir.storage;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import java.time.Duration;
import java.util.Set;

/**
 * HAPI's storage settings, chosen on purpose; the reasons and HAPI's issue numbers stand in {@code
 * docs/configuration.md}.
 */
final class StorageSettingsFactory {

    private static final int EXPANSION = 20_000;

    private StorageSettingsFactory() {}

    /** @param entries how many entries a transaction may have */
    static JpaStorageSettings create(int entries) {
        JpaStorageSettings settings = new JpaStorageSettings();
        identity(settings);
        search(settings);
        integrity(settings);
        limits(settings, entries);
        background(settings);
        return settings;
    }

    private static void identity(JpaStorageSettings settings) {
        settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
        settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.NON_VERSIONED);
        settings.setStoreMetaSourceInformation(
                JpaStorageSettings.StoreMetaSourceInformationEnum.SOURCE_URI_AND_REQUEST_ID);
    }

    private static void search(JpaStorageSettings settings) {
        // A search sees every write that was acknowledged before it (HAPI #2680).
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setExpireSearchResultsAfterMillis(Duration.ofHours(24).toMillis());
        settings.setFilterParameterEnabled(true);
        settings.setAllowContainsSearches(true);
        settings.setIndexMissingFields(IndexEnabledEnum.DISABLED);
        settings.setIndexStorageOptimized(true);
        settings.setLanguageSearchParameterEnabled(true);
        settings.setHibernateSearchIndexFullText(true);
        settings.setHibernateSearchIndexSearchParams(false);
        settings.setStoreResourceInHSearchIndex(false);
        settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
    }

    private static void integrity(JpaStorageSettings settings) {
        settings.setEnforceReferentialIntegrityOnWrite(true);
        settings.setEnforceReferentialIntegrityOnDelete(true);
        settings.setEnforceReferenceTargetTypes(true);
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setDeleteEnabled(true);
        settings.setExpungeEnabled(false);
        settings.setDeleteExpungeEnabled(false);
        settings.setAllowMultipleDelete(false);
        // Both skip the hooks that access rules stand on.
        settings.setMassIngestionMode(false);
        settings.setMatchUrlCacheEnabled(false);
        settings.setBundleTypesAllowedForStorage(Set.of("collection", "document", "message"));
    }

    private static void limits(JpaStorageSettings settings, int entries) {
        settings.setMaximumTransactionBundleSize(entries);
        settings.setMaximumExpansionSize(EXPANSION);
        settings.setMaximumIncludesToLoadPerPage(5_000);
    }

    private static void background(JpaStorageSettings settings) {
        settings.setPreExpandValueSets(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setDeferIndexingForCodesystemsOfSize(Integer.MAX_VALUE);
        settings.setStatusBasedReindexingDisabled(true);
    }
}
