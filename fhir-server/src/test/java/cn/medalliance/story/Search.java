package cn.medalliance.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A search as a client writes it; every value is encoded for the url. */
record Search(String type, List<String> parameters) {

    static Search of(String type) {
        return new Search(type, List.of());
    }

    /**
     * What the systems of the story have sent about a resident: others may have told of a resident with the same number.
     */
    static Search about(Resident resident, String type) {
        return of(type).where("patient.identifier", resident.token())
                .where("_source", ClinicVendor.SOURCE, HospitalVendor.SOURCE, ResidentsApp.SOURCE);
    }

    /** Adds a parameter; several values are alternatives. */
    Search where(String name, String... values) {
        List<String> more = new ArrayList<>(parameters);
        more.add(encoded(name) + "=" + encoded(String.join(",", values)));
        return new Search(type, List.copyOf(more));
    }

    /** Both ends belong to the period. */
    Search between(String name, String first, String last) {
        return where(name, "ge" + first).where(name, "le" + last);
    }

    String url() {
        return type + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
