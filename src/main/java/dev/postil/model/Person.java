package dev.postil.model;

import java.util.UUID;

/// Somebody who annotates.
public record Person(UUID id, String name) {}
