/**
 * Messages of hospitals and laboratories in <a href="https://www.hl7.org/implement/standards/product_brief.cfm?product_id=185">HL7
 * v2</a>, versions 2.3 to 2.6, as Chinese systems send them.
 *
 * <p>Begin at {@code MessageSource}. {@code Message} is one message by its segments; a converter for each kind makes a transaction
 * of it ({@code MessageConverter}). {@code VendorSegments} explains segments of a vendor's own.
 * {@code Acknowledgement} answers one. Nothing here listens to a network.
 */
@NullMarked
package cn.medalliance.mappings.hl7v2;

import org.jspecify.annotations.NullMarked;
