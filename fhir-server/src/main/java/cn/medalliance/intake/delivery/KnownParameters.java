package cn.medalliance.intake.delivery;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Refuses parameters of the address that its method does not have, as the FHIR server does: a word misspelt would say something else. */
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            Set<String> known = Arrays.stream(method.getMethodParameters())
                    .map(KnownParameters::name)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            // Of the address alone: reading parameters would read a body that is a form.
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .keySet()
                    .stream()
                    .filter(given -> !known.contains(given))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, unknown);
                    });
        }
        return true;
    }

    private static @Nullable String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation == null) {
            return null;
        }
        return annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name();
    }
}
