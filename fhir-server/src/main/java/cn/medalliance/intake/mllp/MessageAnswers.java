package cn.medalliance.intake.mllp;

/** Answers messages. Called by one thread for each connection, in the order in which its messages came. */
public interface MessageAnswers {

    /**
     * The answer to a message.
     *
     * @param message without the bytes of its frame
     * @param address from which it came
     */
    byte[] answer(byte[] message, String address);

    /** The answer to a message that is too long, of which only the beginning was kept. */
    byte[] tooLong(byte[] beginning);
}
