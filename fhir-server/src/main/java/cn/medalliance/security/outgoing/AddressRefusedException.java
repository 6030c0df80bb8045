package cn.medalliance.security.outgoing;

import java.net.UnknownHostException;

/** The server does not call this address. An unknown host to whoever asked, because a resolver may throw nothing else. */
public final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String why) {
        super(why);
    }
}
