/**
 * Takes vendors' files and has them converted. {@code delivery} is the server's part: files that are sent, their rows, and the rows
 * that could not be stored; begin at {@code delivery.DeliveriesController}; {@code mllp} listens for messages, {@code database} reads vendors' tables. {@code IntakeCommand} sends a file from the command
 * line. Whoever else converts files asks {@code VendorFormats} for the formats.
 */
@NullMarked
package cn.medalliance.intake;

import org.jspecify.annotations.NullMarked;
