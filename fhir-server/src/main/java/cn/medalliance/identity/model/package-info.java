/** How two records of people are compared ({@code PersonMatcher}) and made one ({@code GoldenRecord}). Knows no server and no database. */
@NullMarked
package cn.medalliance.identity.model;

import org.jspecify.annotations.NullMarked;
