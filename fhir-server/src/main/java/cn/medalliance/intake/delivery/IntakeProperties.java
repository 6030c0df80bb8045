package cn.medalliance.intake.delivery;

import cn.medalliance.intake.database.VendorTable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
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
 * @param workers how many longer files a node stores at the same time, each of another sender
 * @param kept how long what became of a file, and its quarantined rows, are kept after its end
 * @param lookEvery how often folders are looked at; a file is taken when it did not change from one look to the next
 * @param folders out of which files are taken
 * @param tables tables of vendors' databases that are read again and again for what was changed
 * @param mllp where messages of HL7 v2 are listened for
 */
@Validated
@ConfigurationProperties("medalliance.intake")
record IntakeProperties(
        @DefaultValue("4GB") DataSize size,
        @DefaultValue("200") @Min(0) int rowsAtOnce,
        @DefaultValue("2") @Min(1) int workers,
        @DefaultValue("P90D") Duration kept,
        @DefaultValue("PT10S") Duration lookEvery,
        @Valid @DefaultValue List<WatchedFolder> folders,
        @Valid @DefaultValue List<VendorTable> tables,
        @Valid @DefaultValue List<Listener> mllp) {

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

    /**
     * A listener for messages over MLLP.
     *
     * @param port on which it listens
     * @param address where it listens; one that other machines reach needs certificates of those who connect
     * @param client the registered client on whose behalf the messages are stored
     * @param source the format of its messages: HL7 v2, or that of a profile which explains its vendor's segments
     * @param sslBundle the SSL bundle with what it shows itself by, and whose trust store, if it has one, says whose certificates it
     *     asks for; null for connections in the clear
     * @param connections how many may be open at the same time
     * @param size how long a message may be
     * @param frameWithin within which time a frame that was begun must end
     * @param idle how long a connection may be silent
     */
    record Listener(
            @Min(1) @Max(65_535) int port,
            @DefaultValue("127.0.0.1") InetAddress address,
            @Nullable String client,
            @DefaultValue("hl7v2") @NotBlank String source,
            @Nullable String sslBundle,
            @DefaultValue("16") @Min(1) int connections,
            @DefaultValue("16MB") DataSize size,
            @DefaultValue("PT1M") Duration frameWithin,
            @DefaultValue("PT1H") Duration idle) {}
}
