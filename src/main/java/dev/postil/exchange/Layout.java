package dev.postil.exchange;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// Two-space indent, `\n` line ends; what is written between [#flat] calls stands on one line.
final class Layout implements PrettyPrinter {

    private int depth;
    private boolean flat;

    void flat(boolean flat) {
        this.flat = flat;
    }

    boolean isFlat() {
        return flat;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
        end(out, entries, '}');
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        separate(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
        depth++;
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
        end(out, values, ']');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        separate(out);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        breakLine(out);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        breakLine(out);
    }

    private void separate(JsonGenerator out) {
        out.writeRaw(',');
        if (flat) {
            out.writeRaw(' ');
        } else {
            breakLine(out);
        }
    }

    private void end(JsonGenerator out, int values, char bracket) {
        depth--;
        if (values > 0) {
            breakLine(out);
        }
        out.writeRaw(bracket);
    }

    private void breakLine(JsonGenerator out) {
        if (!flat) {
            out.writeRaw('\n');
            for (int i = 0; i < depth; i++) {
                out.writeRaw("  ");
            }
        }
    }
}
