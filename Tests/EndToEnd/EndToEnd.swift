import Testing

/// Everything that runs the built binary against the fake AWS: one test after the other, because
/// they share the server and empty it at their start.
@Suite(.serialized) enum EndToEnd {}
