package cn.medalliance.fhir.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The server as an entry of a Bundle calls it. */
public interface InnerServer {

    /** Answers a request as one from outside is answered. */
    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
}
