/** The command line: which command the program was asked for. Begin at {@code MedallianceCommand}. */
@NullMarked
package cn.medalliance.command;

import org.jspecify.annotations.NullMarked;
