package cn.medalliance.security.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever address stands in a request, the server does not call it. A listener on loopback counts who knocks. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoCallsIT {

    private final TestServer server;
    private final ServerSocket listener;
    private final AtomicInteger knocks = new AtomicInteger();

    NoCallsIT(TestServer server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @BeforeAll
    void listen() {
        Thread thread = new Thread(
                () -> {
                    while (!listener.isClosed()) {
                        try (Socket caller = listener.accept()) {
                            knocks.incrementAndGet();
                        } catch (IOException closed) {
                            return;
                        }
                    }
                },
                "no-calls-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterAll
    void stop() throws IOException {
        listener.close();
    }

    @Test
    void theListenerHearsWhoKnocks() throws IOException, InterruptedException {
        int before = knocks.get();
        new Socket(listener.getInetAddress(), listener.getLocalPort()).close();
        for (int wait = 0; wait < 100 && knocks.get() == before; wait++) {
            Thread.sleep(20);
        }
        assertThat(knocks.getAndSet(0)).isGreaterThan(before);
    }

    private String there() {
        return "http://localhost:" + listener.getLocalPort() + "/fhir/";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST Basic {'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'@Patient/1'}}",
                "POST Basic {'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'@Patient?identifier=1'}}",
                "POST Basic {'resourceType':'Basic','meta':{'profile':['@StructureDefinition/x']},'code':{'text':'x'}}",
                "POST Basic {'resourceType':'Basic','extension':[{'url':'@ext','valueString':'x'}],'code':{'text':'x'}}",
                "POST Basic {'resourceType':'Basic','code':{'coding':[{'system':'@CodeSystem/x','code':'1'}]}}",
                "POST Basic {'resourceType':'Basic','implicitRules':'@rules','code':{'text':'x'}}",
                "POST Basic/$validate {'resourceType':'Basic','meta':{'profile':['@StructureDefinition/x']}}",
                "POST Basic/$validate?profile=@StructureDefinition/x {'resourceType':'Basic','code':{'text':'x'}}",
                "POST Basic/$validate {'resourceType':'Basic','meta':{'profile':['shc:/56762909524320603460']}}",
                "POST ValueSet {'resourceType':'ValueSet','url':'urn:x:hd-vs','status':'active',"
                        + "'compose':{'include':[{'system':'@CodeSystem/x'},{'valueSet':['@ValueSet/y']}]}}",
                "POST ValueSet/$expand {'resourceType':'Parameters','parameter':[{'name':'valueSet','resource':"
                        + "{'resourceType':'ValueSet','status':'active','compose':{'include':[{'valueSet':['@ValueSet/y']}]}}}]}",
                "POST Questionnaire {'resourceType':'Questionnaire','status':'active','item':[{'linkId':'1',"
                        + "'type':'choice','answerValueSet':'@ValueSet/x'}]}",
                "POST QuestionnaireResponse {'resourceType':'QuestionnaireResponse','status':'completed',"
                        + "'questionnaire':'@Questionnaire/x'}",
                "POST StructureDefinition {'resourceType':'StructureDefinition','url':'urn:x:hd-sd','name':'X',"
                        + "'status':'active','kind':'resource','abstract':false,'type':'Basic','baseDefinition':'@Base',"
                        + "'derivation':'constraint'}",
                "POST ImplementationGuide {'resourceType':'ImplementationGuide','url':'urn:x:hd-ig','name':'X',"
                        + "'status':'active','packageId':'x.y','fhirVersion':['4.0.1'],'dependsOn':[{'uri':'@ig',"
                        + "'packageId':'a.b','version':'1.0.0'}]}",
                "POST Subscription {'resourceType':'Subscription','status':'requested','reason':'x',"
                        + "'criteria':'Basic?','channel':{'type':'rest-hook','endpoint':'@hook','payload':'application/fhir+json'}}",
                "POST Endpoint {'resourceType':'Endpoint','status':'active','connectionType':{'code':'hl7-fhir-rest'},"
                        + "'payloadType':[{'text':'x'}],'address':'@'}",
                "POST DocumentReference {'resourceType':'DocumentReference','status':'current',"
                        + "'content':[{'attachment':{'contentType':'text/plain','url':'@file'}}]}",
                "POST / {'resourceType':'Bundle','type':'batch','entry':[{'request':{'method':'GET','url':'@Patient/1'}}]}",
                "POST / {'resourceType':'Bundle','type':'transaction','entry':[{'fullUrl':'@Basic/1','resource':"
                        + "{'resourceType':'Basic','code':{'text':'x'}},'request':{'method':'PUT','url':'@Basic/1'}}]}",
                "POST / {'resourceType':'Bundle','type':'message','entry':[{'fullUrl':'urn:uuid:5',"
                        + "'resource':{'resourceType':'MessageHeader','eventUri':'@e','source':{'endpoint':'@s'},"
                        + "'destination':[{'endpoint':'@d'}]}}]}",
                "GET ValueSet/$expand?url=@ValueSet/x",
                "GET CodeSystem/$lookup?system=@CodeSystem/x&code=1",
                "GET ConceptMap/$translate?url=@ConceptMap/x&system=@CodeSystem/x&code=1",
                "GET Basic?subject=@Patient/1",
                "GET Basic?_profile=@StructureDefinition/x",
                "GET Basic?code:in=@ValueSet/x",
                "GET $diff?from=@Basic/1&to=@Basic/2"
            })
    void anAddressInARequestIsNotCalled(String request) {
        String[] parts = request.split(" ", 3);
        String path = parts[1];
        int mark = path.indexOf('?');
        if (mark >= 0) {
            path = path.substring(0, mark)
                    + path.substring(mark).replace("@", URLEncoder.encode(there(), StandardCharsets.UTF_8));
        }
        Answer answer = server.send(
                parts[0],
                path,
                parts.length < 3 ? null : parts[2].replace('\'', '"').replace("@", there()));
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(knocks).as(answer.body()).hasValue(0);
    }

    @Test
    void anXmlBodyThatNamesItsSchemaIsNotLookedUpThere() {
        String body = "<Basic xmlns=\"http://hl7.org/fhir\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://hl7.org/fhir " + there()
                + "x.xsd\"><code><text value=\"x\"/></code></Basic>";
        Answer answer = server.send("POST", "Basic", body, "Content-Type", "application/fhir+xml");
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(knocks).hasValue(0);
    }
}
