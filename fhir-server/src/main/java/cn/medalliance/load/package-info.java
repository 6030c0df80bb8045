/**
 * The initial load: a folder of NDJSON straight into HAPI's tables, proved equal to writing the same by REST ({@code
 * docs/load.md}). {@code LoadCommand} is the command. {@code .model} reads the folder, {@code .jpa} writes the rows.
 */
@NullMarked
package cn.medalliance.load;

import org.jspecify.annotations.NullMarked;
