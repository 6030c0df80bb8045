package cn.medalliance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

/** HAPI sets properties of its XML reader that only Woodstox has, and takes the reader that it finds first. */
class XmlReaderTest {

    @Test
    void theReaderOfHapiIsFoundFirst() {
        assertThat(XMLInputFactory.newInstance().getClass().getName()).startsWith("com.ctc.wstx.");
    }
}
