package dev.postil.settings;

/// Where a window stands on the screens, in pixels, and whether it fills one.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
