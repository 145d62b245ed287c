internal import CLibcrypto

/// SHA-256 and its HMAC (FIPS 180-4, RFC 2104), by libcrypto's one-shot functions.
enum SHA256 {
  /// 32 bytes.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
      let result = CLibcrypto.SHA256(bytes, bytes.count, buffer.baseAddress)
      // Only a libcrypto without SHA-256 fails here; no input can make it.
      precondition(result != nil, "libcrypto cannot compute SHA-256")
      count = Int(SHA256_DIGEST_LENGTH)
    }
  }

  /// 32 bytes.
  static func authenticationCode(of message: some StringProtocol, key: [UInt8]) -> [UInt8] {
    let message = Array(message.utf8)
    return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
      var length: UInt32 = 0
      let result = HMAC(
        EVP_sha256(), key, Int32(key.count), message, message.count, buffer.baseAddress, &length)
      precondition(result != nil, "libcrypto cannot compute HMAC-SHA-256")
      count = Int(length)
    }
  }

  /// In lower-case hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[index * 2] = digit(byte >> 4)
        buffer[index * 2 + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
