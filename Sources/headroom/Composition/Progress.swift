/// Tells a person at a terminal that AWS is being asked. An actor, because answers come from many
/// tasks at once.
actor Progress {
  private let stream: StandardStream?
  private var expected = 0
  private var done = 0

  /// - Parameter stream: Where to tell it; nil to keep silent.
  init(on stream: StandardStream?) {
    self.stream = stream
  }

  func expect(_ count: Int) {
    expected += count
    show()
  }

  func advance() {
    done += 1
    show()
  }

  /// Removes the line.
  func finish() {
    stream?.write("\r\u{1B}[K")
  }

  private func show() {
    stream?.write("\rAsking AWS: \(done) of \(expected) answered\u{1B}[K")
  }
}
