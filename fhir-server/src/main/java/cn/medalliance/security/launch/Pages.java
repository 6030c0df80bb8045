package cn.medalliance.security.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the pages that people see while they sign in, in Chinese or English. */
final class Pages {

    /** Where templates, texts and styles lie. */
    static final String FOLDER = "cn/medalliance/security/launch/";

    private final TemplateEngine engine = new TemplateEngine();

    Pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new Texts());
    }

    String write(String page, Locale language, Map<String, Object> model) {
        Context context = new Context(language, model);
        context.setVariable("language", language.getLanguage());
        return engine.process(page, context);
    }

    /** A text by its key. */
    static String text(Locale language, String key) {
        return texts(language).getString(key);
    }

    /** A text by its key; null when there is none. */
    static @Nullable String textIfThere(Locale language, String key) {
        ResourceBundle texts = texts(language);
        return texts.containsKey(key) ? texts.getString(key) : null;
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                FOLDER + "texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static final class Texts extends AbstractMessageResolver {

        @Override
        public @Nullable String resolveMessage(
                ITemplateContext context, Class<?> origin, String key, Object @Nullable [] values) {
            try {
                String text = text(context.getLocale(), key);
                return values == null || values.length == 0
                        ? text
                        : new MessageFormat(text, context.getLocale()).format(values);
            } catch (MissingResourceException none) {
                return null;
            }
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object @Nullable [] values) {
            throw new IllegalStateException("There is no text " + key);
        }
    }
}
