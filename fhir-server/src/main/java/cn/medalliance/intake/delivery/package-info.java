/**
 * Vendors' files at the server. A file is kept in PostgreSQL ({@code FileParts}) with how far it is ({@code DeliveryTable}); its rows
 * are stored one after the other, each in a transaction of its own under the rights of who sent it ({@code RowStore}), in which it is
 * also counted; what cannot be stored waits in {@code QuarantineTable}. Begin at {@code DeliveriesController} and {@code
 * DeliveryRun}; for messages over MLLP at {@code MessageIntake}.
 */
@NullMarked
package cn.medalliance.intake.delivery;

import org.jspecify.annotations.NullMarked;
