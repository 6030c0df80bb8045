package cn.medalliance.intake.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How vendors' files are taken.
 *
 * @param size how long a file may be, after it is unpacked
 * @param rowsAtOnce a file of so many rows at the most is answered when they are stored; a longer one at once
 * @param workers how many longer files a node stores at the same time
 * @param kept how long what became of a file, and its quarantined rows, are kept after its end
 * @param lookEvery how often folders are looked at; a file is taken when it did not change from one look to the next
 * @param folders out of which files are taken
 */
@Validated
@ConfigurationProperties("medalliance.intake")
record IntakeProperties(
        @DefaultValue("4GB") DataSize size,
        @DefaultValue("200") @Min(0) int rowsAtOnce,
        @DefaultValue("2") @Min(1) int workers,
        @DefaultValue("P90D") Duration kept,
        @DefaultValue("PT10S") Duration lookEvery,
        @Valid @DefaultValue List<WatchedFolder> folders) {

    /**
     * A folder.
     *
     * @param folder where it is
     * @param source the format of its files
     * @param client the registered client on whose behalf they are stored
     */
    record WatchedFolder(
            @NotNull Path folder,
            @NotBlank String source,
            @Nullable String client) {}
}
