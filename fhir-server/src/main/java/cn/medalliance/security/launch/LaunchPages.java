package cn.medalliance.security.launch;

import cn.medalliance.security.account.SignInNote;
import cn.medalliance.security.account.jpa.Persons;
import cn.medalliance.security.account.jpa.Persons.Known;
import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.launch.jpa.PatientChoice;
import cn.medalliance.security.launch.jpa.PatientChoice.Choice;
import cn.medalliance.security.launch.jpa.PatientChoice.Found;
import cn.medalliance.security.scope.LaunchScopes;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages between an app and its token: sign in, choose a patient, consent. */
@RestController
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class LaunchPages {

    static final String LOGIN = "/login";
    static final String CONSENT = "/launch/consent";
    static final String PATIENT = "/launch/patient";

    /** What the person is told of, but does not choose. */
    private static final Set<String> NO_CHOICE = Set.of(
            LaunchScopes.OPENID, LaunchScopes.FHIR_USER, "profile", LaunchScopes.LAUNCH, LaunchScopes.LAUNCH_PATIENT);

    private final Pages pages = new Pages();
    private final Launches launches;
    private final Persons persons;
    private final PatientChoice patients;
    private final ClientRegistry registry;

    LaunchPages(Launches launches, Persons persons, PatientChoice patients, ClientRegistry registry) {
        this.launches = launches;
        this.persons = persons;
        this.patients = patients;
        this.registry = registry;
    }

    @GetMapping(LOGIN)
    ResponseEntity<String> login(
            @RequestParam(name = "error", required = false) @org.jspecify.annotations.Nullable String error,
            @RequestParam(name = "logout", required = false) @org.jspecify.annotations.Nullable String logout,
            HttpServletRequest request) {
        Map<String, Object> model = model(request);
        model.put("isWrong", error != null);
        model.put("isOut", logout != null);
        return page(HttpStatus.OK, "login", request, model);
    }

    @GetMapping(PATIENT)
    ResponseEntity<String> choosePatient(
            @RequestParam("state") String state,
            @RequestParam(name = "q", defaultValue = "") String text,
            Principal principal,
            HttpServletRequest request) {
        Optional<OAuth2Authorization> waiting = launches.waiting(state, principal.getName());
        Optional<Known> person = persons.find(principal.getName());
        SignInNote note = note(request, principal, waiting, person);
        if (waiting.isEmpty() || person.isEmpty()) {
            return failure(request);
        }
        Map<String, Object> model = model(request, waiting.get(), person.get());
        Found found = patients.search(person.get(), text);
        note.concerns(found.patients().stream().map(Choice::id).toList());
        model.put("text", text);
        model.put("found", found);
        return page(HttpStatus.OK, "patient", request, model);
    }

    @PostMapping(PATIENT)
    ResponseEntity<String> chosenPatient(
            @RequestParam("state") String state,
            @RequestParam("patient") String patient,
            Principal principal,
            HttpServletRequest request) {
        Optional<OAuth2Authorization> waiting = launches.waiting(state, principal.getName());
        Optional<Known> person = persons.find(principal.getName());
        note(request, principal, waiting, person).concerns(Set.of(patient));
        if (waiting.isEmpty()
                || person.isEmpty()
                || !Launches.needsPatient(waiting.get())
                || patients.find(person.get(), patient).isEmpty()) {
            return failure(request);
        }
        launches.bind(waiting.get(), patient);
        return moveOn(CONSENT, state);
    }

    @GetMapping(CONSENT)
    ResponseEntity<String> consent(
            @RequestParam("state") String state, Principal principal, HttpServletRequest request) {
        Optional<OAuth2Authorization> waiting = launches.waiting(state, principal.getName());
        Optional<Known> person = persons.find(principal.getName());
        SignInNote note = note(request, principal, waiting, person);
        if (waiting.isEmpty() || person.isEmpty()) {
            return failure(request);
        }
        OAuth2Authorization authorization = waiting.get();
        if (Launches.needsPatient(authorization)) {
            return moveOn(PATIENT, state);
        }
        note.concerns(Launches.patient(authorization).stream().toList());
        Optional<Choice> patient = Launches.patient(authorization).flatMap(id -> patients.find(person.get(), id));
        if (Launches.patient(authorization).isPresent() && patient.isEmpty()) {
            return failure(request); // of a launch for somebody whom this person may not see
        }
        Locale language = PageLanguage.of(request);
        List<ScopeSentence> scopes = new TreeSet<>(
                        Launches.request(authorization).getScopes())
                .stream().map(scope -> ScopeSentence.of(scope, language)).toList();
        Map<String, Object> model = model(request, authorization, person.get());
        model.put("patient", patient.orElse(null));
        model.put(
                "given",
                scopes.stream().filter(each -> NO_CHOICE.contains(each.scope())).toList());
        model.put(
                "asked",
                scopes.stream()
                        .filter(each -> !NO_CHOICE.contains(each.scope()))
                        .toList());
        return page(HttpStatus.OK, "consent", request, model);
    }

    /** For the record of the access, which the answer's addresses and fields would not tell. */
    private static SignInNote note(
            HttpServletRequest request,
            Principal principal,
            Optional<OAuth2Authorization> waiting,
            Optional<Known> person) {
        SignInNote note = SignInNote.of(request);
        person.ifPresentOrElse(
                known -> note.isBy(
                        known.kind(),
                        known.person().reference(),
                        known.organization().orElse(null)),
                () -> note.isBy(null, principal.getName(), null));
        waiting.ifPresent(authorization -> note.isFor(authorization.getRegisteredClientId()));
        return note;
    }

    private Map<String, Object> model(HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        if (token != null) {
            model.put("csrf", token.getToken());
        }
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang")) {
                here.queryParam(name, (Object[]) values);
            }
        });
        String other = PageLanguage.of(request).equals(Locale.ENGLISH) ? "zh" : "en";
        model.put("otherAddress", here.queryParam("lang", other).encode().toUriString());
        return model;
    }

    private Map<String, Object> model(HttpServletRequest request, OAuth2Authorization authorization, Known person) {
        Map<String, Object> model = model(request);
        ClientEntry client =
                registry.find(authorization.getRegisteredClientId()).orElseThrow();
        model.put("app", client.displayName());
        model.put("client", client.id());
        model.put("person", person.displayName());
        model.put("state", authorization.getAttribute("state"));
        return model;
    }

    private static ResponseEntity<String> moveOn(String path, String state) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        "Location",
                        UriComponentsBuilder.fromPath(path)
                                .queryParam("state", "{state}")
                                .encode()
                                .buildAndExpand(state)
                                .toUriString())
                .build();
    }

    /** The same for whatever is wrong: an old link, another person's, a patient of others. */
    private ResponseEntity<String> failure(HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "failure", request, model(request));
    }

    private ResponseEntity<String> page(
            HttpStatus status, String name, HttpServletRequest request, Map<String, Object> model) {
        Locale language = PageLanguage.of(request);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Language", language.getLanguage())
                .body(pages.write(name, language, model));
    }
}
