package cn.medalliance.mappings.rules;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * What FHIRPath does with values: truth, equality, order, arithmetic (FHIRPath 2.0.0, sections 6.1 to 6.6), as HAPI's engine
 * does it. Values of which it is not plain what that is are {@linkplain LeftToReference left} to it.
 */
final class Values {
    static final List<Base> NONE = List.of();
    static final List<Base> TRUE = List.of(new BooleanType(true));
    static final List<Base> FALSE = List.of(new BooleanType(false));

    private Values() {}

    static List<Base> of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static List<Base> ofNullable(@Nullable Boolean value) {
        return value == null ? NONE : of(value);
    }

    static List<Base> of(int value) {
        return List.of(new IntegerType(value));
    }

    /** Null of nothing; true of one item that is no boolean. */
    static @Nullable Boolean truth(List<Base> items) {
        if (items.isEmpty()) {
            return null;
        }
        Base one = only(items);
        return !(one instanceof BooleanType bool) || bool.booleanValue();
    }

    static boolean isTrue(List<Base> items) {
        return Boolean.TRUE.equals(truth(items));
    }

    static Base only(List<Base> items) {
        if (items.size() != 1) {
            throw LeftToReference.INSTANCE;
        }
        return items.get(0);
    }

    /** The text of the one item. */
    static String text(List<Base> items) {
        return text(only(items));
    }

    private static String text(Base item) {
        String text = isText(item) ? item.primitiveValue() : null;
        if (text == null) {
            throw LeftToReference.INSTANCE;
        }
        return text;
    }

    /** By classes, because a type finds its name by reflection. */
    private static boolean isText(Base item) {
        return item instanceof StringType || item instanceof UriType || item instanceof Enumeration<?>;
    }

    private static boolean isNumber(Base item) {
        return isInteger(item) || item instanceof DecimalType decimal && decimal.hasValue();
    }

    private static boolean isInteger(Base item) {
        return item.getClass() == IntegerType.class && item.hasPrimitiveValue();
    }

    static boolean equal(Base left, Base right) {
        if (left instanceof Quantity
                || right instanceof Quantity
                || left instanceof DecimalType
                || right instanceof DecimalType) {
            throw LeftToReference.INSTANCE;
        }
        if (left.isDateTime() && right.isDateTime()) {
            throw LeftToReference.INSTANCE;
        }
        if (left.isPrimitive() && right.isPrimitive()) {
            return Base.equals(left.primitiveValue(), right.primitiveValue());
        }
        return Base.compareDeep(left, right, false);
    }

    static List<Base> equal(List<Base> left, List<Base> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return NONE;
        }
        if (left.size() != right.size()) {
            return FALSE;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return FALSE;
            }
        }
        return TRUE;
    }

    static boolean contains(List<Base> items, Base sought) {
        for (Base item : items) {
            if (equal(item, sought)) {
                return true;
            }
        }
        return false;
    }

    /** Each once, in order. */
    static List<Base> union(List<Base> left, List<Base> right) {
        List<Base> united = new ArrayList<>();
        for (List<Base> side : List.of(left, right)) {
            for (Base item : side) {
                if (!contains(united, item)) {
                    united.add(item);
                }
            }
        }
        return united;
    }

    static List<Base> in(List<Base> left, List<Base> right) {
        if (left.isEmpty()) {
            return NONE;
        }
        for (Base item : left) {
            if (!contains(right, item)) {
                return FALSE;
            }
        }
        return TRUE;
    }

    /** Negative, zero or positive; null where a side is empty. */
    static @Nullable Integer order(List<Base> left, List<Base> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return null;
        }
        Base a = only(left);
        Base b = only(right);
        if (isNumber(a) && isNumber(b)) {
            // As the engine does it, for which zero is less than no zero.
            double left1 = Double.parseDouble(a.primitiveValue());
            double right1 = Double.parseDouble(b.primitiveValue());
            return left1 < right1 ? -1 : left1 > right1 ? 1 : 0;
        }
        if (isText(a) && isText(b)) {
            return text(a).compareTo(text(b));
        }
        if (a.isDateTime() && b.isDateTime()) {
            // Null where one says less than the other and they agree so far.
            return BaseDateTimeType.compareTimes(inUtc(a), inUtc(b), null);
        }
        throw LeftToReference.INSTANCE;
    }

    private static DateTimeType inUtc(Base item) {
        if (!item.hasPrimitiveValue()) {
            throw LeftToReference.INSTANCE;
        }
        DateTimeType time =
                item instanceof DateTimeType already ? already.copy() : new DateTimeType(item.primitiveValue());
        if (time.getPrecision().ordinal() > TemporalPrecisionEnum.DAY.ordinal()) {
            time.setTimeZoneZulu(true);
        }
        return time;
    }

    /** Arithmetic of two numbers: whole ones stay whole. */
    interface OfIntegers {
        int of(int left, int right);
    }

    interface OfDecimals {
        @Nullable
        BigDecimal of(BigDecimal left, BigDecimal right);
    }

    static List<Base> calculated(
            List<Base> left, List<Base> right, @Nullable OfIntegers integers, OfDecimals decimals) {
        if (left.isEmpty() || right.isEmpty()) {
            return NONE;
        }
        Base a = only(left);
        Base b = only(right);
        if (!isNumber(a) || !isNumber(b)) {
            throw LeftToReference.INSTANCE;
        }
        if (integers != null && isInteger(a) && isInteger(b)) {
            return of(integers.of(Integer.parseInt(a.primitiveValue()), Integer.parseInt(b.primitiveValue())));
        }
        BigDecimal result = decimals.of(new BigDecimal(a.primitiveValue()), new BigDecimal(b.primitiveValue()));
        return result == null ? NONE : List.of(new DecimalType(result));
    }

    /** A time so much later; or a sum. */
    static List<Base> plus(List<Base> left, List<Base> right) {
        if (left.size() == 1 && right.size() == 1 && right.get(0) instanceof Quantity duration) {
            if (!(left.get(0) instanceof BaseDateTimeType time) || !time.hasValue()) {
                throw LeftToReference.INSTANCE;
            }
            BaseDateTimeType later = (BaseDateTimeType) time.copy();
            later.add(
                    field(duration.hasCode() ? duration.getCode() : duration.getUnit()),
                    duration.getValue().intValue());
            return List.of(later);
        }
        return calculated(left, right, Integer::sum, BigDecimal::add);
    }

    private static int field(String unit) {
        return switch (unit) {
            case "day", "days", "d" -> Calendar.DAY_OF_MONTH;
            case "minute", "minutes", "min" -> Calendar.MINUTE;
            default -> throw LeftToReference.INSTANCE;
        };
    }

    /** Texts one after the other; what is not there is none. */
    static List<Base> concatenated(List<Base> left, List<Base> right) {
        return List.of(new StringType((left.isEmpty() ? "" : text(left)) + (right.isEmpty() ? "" : text(right))));
    }

    static List<Base> whole(String text) {
        try {
            return of(Integer.parseInt(text));
        } catch (NumberFormatException none) {
            throw LeftToReference.INSTANCE;
        }
    }

    /** Whether there is nothing in what was found. */
    static boolean isEmpty(List<Base> items) {
        for (Base item : items) {
            if (!item.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
