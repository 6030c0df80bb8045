package cn.medalliance.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which language a person reads: what was chosen with {@code lang}, else what the browser asks for, else Chinese. */
final class PageLanguage {

    private static final String CHOICE = "lang";
    private static final String CHOSEN = PageLanguage.class.getName();
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private PageLanguage() {}

    static Locale of(HttpServletRequest request) {
        Optional<Locale> choice = spoken(request.getParameter(CHOICE));
        choice.ifPresent(language -> request.getSession().setAttribute(CHOSEN, language));
        if (choice.isPresent()) {
            return choice.get();
        }
        if (request.getSession(false) != null && request.getSession().getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> spoken(asked.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.CHINESE);
    }

    private static Optional<Locale> spoken(@org.jspecify.annotations.Nullable String language) {
        return SPOKEN.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }
}
