package dev.postil.exchange;

import dev.postil.task.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends reading where the work was asked to stop, however long what is read may be.
final class StoppableInput extends FilterInputStream {

    private final Progress progress;

    StoppableInput(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        progress.checkCancelled();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        progress.checkCancelled();
        return super.read(buffer, offset, length);
    }
}
