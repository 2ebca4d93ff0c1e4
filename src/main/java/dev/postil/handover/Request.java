package dev.postil.handover;

import java.util.List;

/// What a program was started for.
///
/// @param workspace the folder it means, as an absolute path
/// @param arguments of its command line
/// @param directory what relative names are relative to, as an absolute path
/// @param language of the person at the keyboard, as a tag of BCP 47
public record Request(String workspace, List<String> arguments, String directory, String language) {

    public Request {
        arguments = List.copyOf(arguments);
    }
}
