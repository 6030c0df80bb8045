package cn.medalliance.intake.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A table, or a view, of a vendor's database that is read again and again for what was changed.
 *
 * @param name by which how far it was read is remembered
 * @param url of the database, for JDBC; its driver is on the class path
 * @param username as whom it is read; null where the URL says it
 * @param password of the user
 * @param table its name, with that of its schema where needed
 * @param watermark the column with the time at which a row was last changed
 * @param source the format, of CSV, whose headings its columns are
 * @param client the registered client on whose behalf its rows are stored
 * @param every how often it is read
 * @param overlap how far behind what was read it is read again: a row may become visible that long after the time that it bears
 * @param rows how many are taken at a time at the most
 */
public record VendorTable(
        @NotBlank @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,64}")
        String name,

        @NotBlank String url,
        @Nullable String username,
        @Nullable String password,

        @NotNull @Pattern(regexp = VendorTable.IDENTIFIER + "(\\." + VendorTable.IDENTIFIER + "){0,2}")
        String table,

        @NotNull @Pattern(regexp = VendorTable.IDENTIFIER) String watermark,
        @NotBlank String source,
        @Nullable String client,
        @DefaultValue("PT10M") @NotNull Duration every,
        @DefaultValue("PT1H") @NotNull Duration overlap,
        @DefaultValue("100000") @Min(1) @Max(1_000_000) int rows) {

    /** A name that stands in a statement as it is, so that the database reads it as the vendor's own programs do. */
    static final String IDENTIFIER = "[\\p{L}_][\\p{L}\\p{N}_$#]*";

    /** Without the password. */
    @Override
    public String toString() {
        return name;
    }
}
