package cn.medalliance.guide.build;

import java.util.Arrays;
import java.util.SortedMap;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;

/** Puts tables and queries of the guide into the libraries that name them, in the way of HL7's publisher: by an id {@code ig-loader-FILE}. */
final class Tables {
    private static final String LOADED = "ig-loader-";

    private final SortedMap<String, byte[]> byName;

    /** By the names of their files. */
    Tables(SortedMap<String, byte[]> byName) {
        this.byName = byName;
    }

    /**
     * Fills a library.
     *
     * @throws GuideBuildException when one that it names is not there
     */
    void putInto(Library library) {
        for (Attachment content : library.getContent()) {
            if (content.hasId() && content.getId().startsWith(LOADED)) {
                String file = content.getId().substring(LOADED.length());
                byte[] table = byName.get(file);
                if (table == null) {
                    throw new GuideBuildException("Library " + library.getIdPart()
                            + " names a table that is not there: " + file + "; there are " + byName.keySet());
                }
                content.setData(Arrays.copyOf(table, table.length)).setId(null);
            }
        }
    }
}
