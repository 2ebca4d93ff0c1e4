/// Fetches pages of the web that somebody asks for by their address.
///
/// The only part of Postil that goes to the network, and it never does so by itself. Blocks; any
/// thread.
@NullMarked
package dev.postil.intake.web;

import org.jspecify.annotations.NullMarked;
