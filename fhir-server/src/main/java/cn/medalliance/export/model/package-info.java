/** What an export is asked for and answers, without HAPI or a database. */
@NullMarked
package cn.medalliance.export.model;

import org.jspecify.annotations.NullMarked;
