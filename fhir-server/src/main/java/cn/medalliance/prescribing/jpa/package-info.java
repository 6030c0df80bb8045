/** The stored side of prescribing: what is stocked, the pharmacist's review, and supplies that run out. */
@NullMarked
package cn.medalliance.prescribing.jpa;

import org.jspecify.annotations.NullMarked;
