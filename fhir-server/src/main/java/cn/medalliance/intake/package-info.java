/** Takes vendors' files, has them converted and sends what came of them. Begin at {@code IntakeCommand}. */
@NullMarked
package cn.medalliance.intake;

import org.jspecify.annotations.NullMarked;
