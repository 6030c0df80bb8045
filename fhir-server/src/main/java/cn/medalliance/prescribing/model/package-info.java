/** What the review of a prescription looks at, from the guide's table. Knows no server and no database. */
@NullMarked
package cn.medalliance.prescribing.model;

import org.jspecify.annotations.NullMarked;
