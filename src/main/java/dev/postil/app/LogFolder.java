package dev.postil.app;

import ch.qos.logback.core.PropertyDefinerBase;
import dev.postil.settings.Directories;

/// Tells the logging configuration where this platform keeps logs; `logback.xml` names it.
public final class LogFolder extends PropertyDefinerBase {

    /// Made by Logback.
    public LogFolder() {}

    @Override
    public String getPropertyValue() {
        return Directories.ofSystem().state().resolve("logs").toString();
    }
}
