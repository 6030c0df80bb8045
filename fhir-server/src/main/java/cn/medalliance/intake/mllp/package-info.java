/**
 * Messages over the Minimal Lower Layer Protocol (HL7 v2 Implementation Guide, appendix C): sockets, frames and limits. Begin at
 * {@code MllpServer}. What a message says, and what becomes of it, is not known here.
 *
 * <p>HAPI HL7v2 has a server for it, too. It reads a frame of any length into memory, listens on all addresses, takes any number of
 * connections, and gives the messages of one connection to several threads, which lets a discharge overtake its admission; each of
 * these parts would have had to be replaced.
 */
@NullMarked
package cn.medalliance.intake.mllp;

import org.jspecify.annotations.NullMarked;
