package cn.medalliance.guide.build;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over named contents; where one ends and the next begins is part of what is hashed. */
final class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String name, byte[] content) {
        addCounted(name.replace('\\', '/').getBytes(StandardCharsets.UTF_8));
        addCounted(content);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addCounted(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
