/// What kills, power cuts and full disks do to a workspace while somebody works in it: nothing that
/// was called saved may be lost, and nothing may be there by half.
///
/// Short runs belong to every build; the profile `crash` does the long ones.
@NullMarked
package dev.postil.crash;

import org.jspecify.annotations.NullMarked;
