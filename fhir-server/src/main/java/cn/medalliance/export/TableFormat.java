package cn.medalliance.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;

/** Makes the files of tables, for whoever knows what a table is. */
public interface TableFormat {

    /** Begins a file; each is whole by itself. */
    TableFile begin(TablePlan table, OutputStream out) throws IOException;

    /** A file while rows are added. */
    interface TableFile {

        /**
         * Adds the rows of a resource.
         *
         * @return how many it has
         * @throws cn.medalliance.shared.Refusal when the resource does not fit the table
         */
        long add(JsonNode resource) throws IOException;

        /** Writes what stands behind the last row; the stream is left open. */
        void end() throws IOException;
    }
}
