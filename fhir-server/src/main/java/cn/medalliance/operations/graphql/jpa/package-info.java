/** {@code $graphql}, on top of the engine that HAPI brings. Begin at {@code GraphQlProvider}. */
@NullMarked
package cn.medalliance.operations.graphql.jpa;

import org.jspecify.annotations.NullMarked;
