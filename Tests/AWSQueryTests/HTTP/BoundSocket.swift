import Glibc

/// A port of this machine at which nobody answers.
final class BoundSocket {
  let port: Int
  private let descriptor: Int32

  struct Failure: Error {
    let code: Int32
  }

  /// A port that listens takes connections and says nothing; one that does not refuses them.
  init(isListening: Bool) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = self.descriptor
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard status, !isListening || listen(descriptor, 16) == 0 else {
      throw Failure(code: errno)
    }
  }

  deinit {
    close(descriptor)
  }
}
