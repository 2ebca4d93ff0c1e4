/// Opens what is packed: archives of files, and XML, within limits that no file can exceed.
///
/// Stateless but for an open archive, which belongs to one thread. Reads bytes, writes nothing,
/// goes to no network.
@NullMarked
package dev.postil.intake.archive;

import org.jspecify.annotations.NullMarked;
