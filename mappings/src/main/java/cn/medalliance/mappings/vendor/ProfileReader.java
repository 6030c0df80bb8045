package cn.medalliance.mappings.vendor;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.text.LooseText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads profiles from YAML. Nothing in one is passed over: a key that means nothing is a fault, for it was meant to. */
public final class ProfileReader {
    private static final int LONGEST = 256 * 1024;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "format",
            "form",
            "encoding",
            "records",
            "form-headings",
            "columns",
            "constants",
            "codes",
            "units",
            "left-out",
            "refused",
            "deleted");

    private static final Set<String> KEYS_OF_MESSAGES = Set.of("id", "title", "format", "columns", "left-out");

    private final String name;
    private final Map<String, Object> root;

    private ProfileReader(String name, Map<String, Object> root) {
        this.name = name;
        this.root = root;
    }

    /**
     * Reads the profiles of a folder, those whose names end in {@code .yaml}, sorted by name.
     *
     * @throws ProfileFault when one of them cannot be used; it tells all faults of all of them
     */
    public static List<VendorProfile> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProfileFault(folder.toString(), "", "there is no such folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<VendorProfile> profiles = new ArrayList<>();
            ProfileFaults faults = new ProfileFaults();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".yaml")) {
                    faults.check(() -> profiles.addAll(read(file)));
                }
            }
            faults.throwAny();
            return profiles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<VendorProfile> read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a profile; one for several kinds of file is several, each with the kind at the end of its id.
     *
     * @param name what to call it in a fault
     * @throws ProfileFault when it cannot be used
     */
    public static List<VendorProfile> read(String name, InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ProfileFault(name, "", "longer than " + LONGEST + " bytes");
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(new String(bytes, StandardCharsets.UTF_8));
            return new ProfileReader(name, map(name, "", loaded)).profiles();
        } catch (YAMLException e) {
            throw new ProfileFault(name, "", "no YAML: " + e.getMessage());
        }
    }

    private List<VendorProfile> profiles() {
        Object formats = root.get("format");
        List<?> several = formats instanceof List<?> list ? list : List.of(optional("format"));
        List<VendorProfile> profiles = new ArrayList<>();
        ProfileFaults faults = new ProfileFaults();
        faults.check(this::checkKeys);
        faults.check(this::id);
        for (Object format : several) {
            String suffix = formats instanceof List<?> ? "-" + format : "";
            faults.check(() -> profiles.add(profile(suffix, String.valueOf(format))));
        }
        faults.throwAny();
        return profiles;
    }

    private void checkKeys() {
        Set<String> unknown = new TreeSet<>(root.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw fault("", "unknown keys " + unknown + "; known are " + new TreeSet<>(KEYS));
        }
    }

    private String id() {
        String id = text("id");
        if (!ID.matcher(id).matches()) {
            throw fault("id", "small letters and digits, parted by single hyphens");
        }
        return id;
    }

    private VendorProfile profile(String suffix, String formatText) {
        boolean isMessages = formatText.equalsIgnoreCase(VendorProfile.Format.HL7V2.name());
        if (isMessages && !KEYS_OF_MESSAGES.containsAll(root.keySet())) {
            throw fault("", "messages have the keys " + new TreeSet<>(KEYS_OF_MESSAGES) + " alone");
        }
        checkParts(formatText, isMessages);
        VendorProfile.Format format = format(formatText);
        if (!optional("records").isEmpty() && format != VendorProfile.Format.JSON) {
            throw fault("records", "only JSON has records within something");
        }
        return new VendorProfile(
                id() + suffix,
                bilingual("title", root.get("title")),
                format,
                isMessages ? "" : text("form"),
                optional("encoding"),
                optional("records"),
                Boolean.TRUE.equals(root.get("form-headings")),
                texts("columns", root.get("columns")),
                texts("constants", root.get("constants")),
                each("codes", this::codes),
                each("units", this::unit),
                each("left-out", this::bilingual),
                each("refused", this::refused),
                deleted());
    }

    /** Reads every part for its faults; only what has none is then put together. */
    private void checkParts(String formatText, boolean isMessages) {
        ProfileFaults faults = new ProfileFaults();
        faults.check(() -> format(formatText.isEmpty() ? text("format") : formatText));
        if (!isMessages) {
            faults.check(() -> text("form"));
        }
        faults.check(() -> checkEncoding(optional("encoding")));
        faults.check(() -> bilingual("title", root.get("title")));
        faults.check(() -> texts("columns", root.get("columns")));
        faults.check(() -> texts("constants", root.get("constants")));
        faults.check(() -> each("codes", this::codes));
        faults.check(() -> each("units", this::unit));
        faults.check(() -> each("left-out", this::bilingual));
        faults.check(() -> each("refused", this::refused));
        faults.check(this::deleted);
        faults.throwAny();
    }

    private VendorProfile.Format format(String text) {
        try {
            return VendorProfile.Format.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw fault("format", "csv, xlsx, json or hl7v2");
        }
    }

    private void checkEncoding(String encoding) {
        try {
            if (!encoding.isEmpty()) {
                Charset.forName(encoding);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw fault("encoding", "no encoding is called " + encoding);
        }
    }

    private VendorProfile.Codes codes(String place, @Nullable Object value) {
        Map<String, Object> map = map(name, place, value);
        if (map.containsKey("map")) {
            if (!map.keySet().equals(Set.of("map", "from"))) {
                throw fault(place, "a table of the guide is given by map and from");
            }
            return new VendorProfile.Codes.Table(String.valueOf(map.get("map")), String.valueOf(map.get("from")));
        }
        return new VendorProfile.Codes.Words(compared(texts(place, value)));
    }

    private VendorProfile.Unit unit(String place, @Nullable Object value) {
        if (value instanceof String unit) {
            return new VendorProfile.Unit("", Map.of("", unit));
        }
        Map<String, Object> map = map(name, place, value);
        if (!map.keySet().equals(Set.of("column", "codes"))) {
            throw fault(place, "a unit is a text, or column and codes");
        }
        return new VendorProfile.Unit(String.valueOf(map.get("column")), compared(texts(place, map.get("codes"))));
    }

    private VendorProfile.Refused refused(String place, @Nullable Object value) {
        if (value instanceof String) {
            return new VendorProfile.Refused(Set.of(), bilingual(place, value));
        }
        Map<String, Object> map = map(name, place, value);
        if (!map.keySet().equals(Set.of("unless", "why"))) {
            throw fault(place, "a reason, or unless and why");
        }
        return new VendorProfile.Refused(Set.copyOf(list(place, map.get("unless"))), bilingual(place, map.get("why")));
    }

    private VendorProfile.@Nullable Marked deleted() {
        Object value = root.get("deleted");
        if (value == null) {
            return null;
        }
        Map<String, Object> map = map(name, "deleted", value);
        if (!map.keySet().equals(Set.of("column", "values"))) {
            throw fault("deleted", "column and values");
        }
        return new VendorProfile.Marked(String.valueOf(map.get("column")), list("deleted", map.get("values")));
    }

    /** A text in both languages, the English behind the Chinese, or each for itself. */
    private Bilingual bilingual(String place, @Nullable Object value) {
        if (value instanceof String text) {
            return Bilingual.of(text);
        }
        Map<String, Object> map = map(name, place, value);
        if (!map.keySet().equals(Set.of("zh", "en"))) {
            throw fault(place, "a text, or zh and en");
        }
        return new Bilingual(String.valueOf(map.get("zh")), String.valueOf(map.get("en")));
    }

    private <T> Map<String, T> each(String key, BiFunction<String, @Nullable Object, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        Object value = root.get(key);
        if (value != null) {
            ProfileFaults faults = new ProfileFaults();
            map(name, key, value)
                    .forEach((entry, content) ->
                            faults.check(() -> all.put(entry, reader.apply(key + "." + entry, content))));
            faults.throwAny();
        }
        return all;
    }

    private Map<String, String> texts(String place, @Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value != null) {
            map(name, place, value).forEach((key, text) -> {
                if (text instanceof Map || text instanceof List || text instanceof Boolean) {
                    throw fault(place + "." + key, "a text; yes, no, true and false need quotation marks");
                }
                texts.put(key, String.valueOf(text));
            });
        }
        return texts;
    }

    /** With the keys as cells are compared. */
    private static Map<String, String> compared(Map<String, String> texts) {
        Map<String, String> compared = new LinkedHashMap<>();
        texts.forEach((key, text) -> compared.put(LooseText.key(key), text));
        return compared;
    }

    private List<String> list(String place, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw fault(place, "a list is needed");
        }
        return list.stream().map(String::valueOf).toList();
    }

    private String text(String key) {
        String text = optional(key);
        if (text.isEmpty()) {
            throw fault(key, "is missing");
        }
        return text;
    }

    private String optional(String key) {
        Object value = root.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Map<String, Object> map(String name, String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ProfileFault(name, place, "keys and values are needed");
        }
        Map<String, Object> byText = new LinkedHashMap<>();
        map.forEach((key, content) -> {
            if (content == null) {
                throw new ProfileFault(name, place + "." + key, "is empty");
            }
            byText.put(String.valueOf(key), content);
        });
        return byText;
    }

    private ProfileFault fault(String place, String what) {
        return new ProfileFault(name, place, what);
    }
}
