internal import Glibc

/// An open file that texts are read from.
///
/// A class because it owns a file descriptor, which is closed with the last reference.
package final class SourceFile: Sendable {
  package let descriptor: CInt

  package init(owning descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
