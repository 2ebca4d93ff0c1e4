package dev.postil.handover;

import dev.postil.json.Codec;
import dev.postil.json.MalformedJsonException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// Where the owner of a workspace is reached, as it stands in the workspace's folder.
///
/// @param socket the path of the socket
/// @param secret what a caller must say: whoever may not read the folder may not call either
record Address(String socket, String secret) {

    private static final int SECRET_BYTES = 32;
    private static final Codec<Address> CODEC = Codec.of(Address.class);

    static Address of(Path socket) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Address(socket.toString(), HexFormat.of().formatHex(secret));
    }

    byte[] encode() {
        return CODEC.encode(this);
    }

    /// Empty where that is no address.
    static Optional<Address> decode(byte[] bytes) {
        try {
            return Optional.of(CODEC.decode(bytes));
        } catch (MalformedJsonException _) {
            return Optional.empty();
        }
    }

    /// Empty where no such path is possible here.
    Optional<Path> path() {
        try {
            return Optional.of(Path.of(socket)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
