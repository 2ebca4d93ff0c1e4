package dev.postil.store;

/// A folder to which others write that know nothing of a workspace's owner.
///
/// @param network whether it is on another computer; otherwise a program copies what changes in it
/// @param by the file system, or the program
public record SharedFolder(boolean network, String by) {}
