package cn.medalliance.mappings.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The telephone numbers of one cell; two people's, or a mobile and a landline, often share it.
 *
 * @param numbers digits, an area code kept apart by a hyphen
 * @param unread the parts that are not telephone numbers
 */
public record PhoneNumbers(List<Phone> numbers, List<String> unread) {
    private static final Pattern SEPARATORS = Pattern.compile("[、,;/|，；／\\p{Z}\\s]+");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?-?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("(0\\d{2,3})-?(\\d{7,8})|(\\d{7,8})");

    /**
     * @param number the number as it is dialled
     * @param mobile whether it is a mobile telephone's
     */
    public record Phone(String number, boolean mobile) {}

    public PhoneNumbers {
        numbers = List.copyOf(numbers);
        unread = List.copyOf(unread);
    }

    /** Reads a cell; the same number written twice counts once. */
    public static PhoneNumbers parse(String text) {
        List<Phone> numbers = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String part : SEPARATORS.split(LooseText.halfWidth(text).replaceAll("[()－—–]", "-"), -1)) {
            String candidate = part.replaceAll("^-+|-+$", "").replaceAll("-+", "-");
            if (candidate.isEmpty()) {
                continue;
            }
            Phone phone = phone(candidate);
            if (phone == null) {
                unread.add(part);
            } else if (!numbers.contains(phone)) {
                numbers.add(phone);
            }
        }
        return new PhoneNumbers(numbers, unread);
    }

    private static @org.jspecify.annotations.Nullable Phone phone(String candidate) {
        var mobile = MOBILE.matcher(candidate.replace("-", ""));
        if (mobile.matches()) {
            return new Phone(mobile.group(1), true);
        }
        var landline = LANDLINE.matcher(candidate);
        if (landline.matches()) {
            String local = landline.group(3);
            return new Phone(local != null ? local : landline.group(1) + "-" + landline.group(2), false);
        }
        return null;
    }
}
