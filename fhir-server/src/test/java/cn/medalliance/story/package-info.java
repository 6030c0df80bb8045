/**
 * One resident's year with high blood pressure and diabetes, told over HTTP: what the clinic's, the hospital's and the
 * CDC's systems and the resident's app send, and what each of the others then sees. Begin at {@code StoryIT}; the
 * payloads lie in {@code src/test/resources/story}, one folder for each step.
 */
@NullMarked
package cn.medalliance.story;

import org.jspecify.annotations.NullMarked;
