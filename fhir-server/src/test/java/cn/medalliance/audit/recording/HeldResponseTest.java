package cn.medalliance.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nothing leaves before it is recorded, whichever way an answer is given. */
class HeldResponseTest {

    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final List<String> recorded = new ArrayList<>();
    private final HeldResponse held = new HeldResponse(sent, (status, body) -> {
        assertThat(sent.getContentAsByteArray()).isEmpty();
        assertThat(sent.isCommitted()).isFalse();
        recorded.add(status + " " + body.get().length);
    });

    private static HeldResponse refused(MockHttpServletResponse sent) {
        return new HeldResponse(sent, (status, body) -> {
            throw new Refusal(ErrorCode.UNRECORDED, "");
        });
    }

    @Test
    void aBodyLeavesWhenItIsRecorded() throws IOException {
        held.setStatus(201);
        held.getWriter().print("张");
        held.flushBuffer();
        assertThat(sent.getContentAsByteArray()).isEmpty();
        held.release();
        assertThat(recorded).hasSize(1).allMatch(record -> record.startsWith("201 "));
        assertThat(sent.getContentAsByteArray()).isNotEmpty();
        held.release();
        assertThat(recorded).hasSize(1);
    }

    @Test
    void aLongBodyIsRecordedBeforeItsFirstByteAndGoesOnAsItComes() throws IOException {
        byte[] block = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        for (int count = 0; count < 10; count++) {
            held.getOutputStream().write(block);
        }
        assertThat(recorded).hasSize(1);
        held.getOutputStream().write(block, 0, 5);
        held.release();
        assertThat(recorded).hasSize(1);
        assertThat(sent.getContentAsByteArray()).hasSize(1_000_005);
    }

    @Test
    void anErrorOfTheContainerIsHeldToo() throws IOException {
        held.getOutputStream().write(1);
        held.sendError(403, "no");
        assertThat(held.getStatus()).isEqualTo(403);
        assertThat(held.isCommitted()).isTrue();
        assertThat(sent.getStatus()).isEqualTo(200);
        held.release();
        assertThat(recorded).containsExactly("403 0");
        assertThat(sent.getStatus()).isEqualTo(403);
        assertThat(sent.getErrorMessage()).isEqualTo("no");
    }

    @Test
    void aRedirectionIsHeldToo() throws IOException {
        held.sendRedirect("/elsewhere");
        assertThat(sent.getRedirectedUrl()).isNull();
        held.release();
        assertThat(recorded).containsExactly("302 0");
        assertThat(sent.getRedirectedUrl()).isEqualTo("/elsewhere");
    }

    @Test
    void whatIsResetIsNotSent() throws IOException {
        held.getWriter().print("wrong");
        held.resetBuffer();
        held.getWriter().print("right");
        held.release();
        assertThat(sent.getContentAsString()).isEqualTo("right");
    }

    @Test
    void whatCannotBeRecordedIsNotSent() throws IOException {
        HeldResponse unrecorded = refused(sent);
        unrecorded.getWriter().print("secret");
        assertThatThrownBy(unrecorded::release).isInstanceOf(Refusal.class);
        unrecorded.getWriter().print("more");
        unrecorded.release();
        assertThat(unrecorded.isWithdrawn()).isTrue();
        assertThat(sent.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aLongBodyThatCannotBeRecordedIsNotSentEither() {
        HeldResponse unrecorded = refused(sent);
        assertThatThrownBy(() -> unrecorded.getOutputStream().write(new byte[HeldResponse.MOST + 1]))
                .isInstanceOf(Refusal.class);
        assertThat(unrecorded.isWithdrawn()).isTrue();
        assertThat(sent.getContentAsByteArray()).isEmpty();
    }
}
