/**
 * Where a made county goes: into a server as transactions, or into a folder as NDJSON.
 *
 * <p>Begin at {@code ServerDelivery} and {@code FolderDelivery}. Nothing here knows what is in the resources.
 */
@NullMarked
package cn.medalliance.demo.delivery;

import org.jspecify.annotations.NullMarked;
