/** The rules of what follows from a form, without a server. */
@NullMarked
package cn.medalliance.forms.model;

import org.jspecify.annotations.NullMarked;
