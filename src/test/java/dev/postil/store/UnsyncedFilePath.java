package dev.postil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;

/// H2's way to the disk without waiting until it has everything.
public final class UnsyncedFilePath extends OwnerOnlyFilePath {

    static final String SCHEME = "unsynced";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends PassedOn {

        Channel(FileChannel real) {
            super(real);
        }

        @Override
        public void force(boolean metaData) {
            // Nobody cuts the power in the tests that use this.
        }
    }
}
