/** Where resources live: the embedded or external PostgreSQL, its schema, HAPI's storage settings. */
@NullMarked
package cn.medalliance.fhir.storage;

import org.jspecify.annotations.NullMarked;
