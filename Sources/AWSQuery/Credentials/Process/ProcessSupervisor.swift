internal import Glibc

/// Starts a program, takes what it writes and sees to its end, on the calling thread.
struct ProcessSupervisor {
  let run: ProcessRun
  /// Becomes readable when the program shall be stopped.
  let cancelled: OpenFile

  /// How long a program that is asked to end has for it, in seconds.
  private static let grace = 0.5

  func output() throws(ProcessFailure) -> ProcessRun.Output {
    let deadline = ContinuousClock.now + .seconds(run.timeout)
    let process = try SpawnedProcess(run)
    do throws(ProcessFailure) {
      let written = try collect(process.output, process.errors, until: deadline)
      guard let status = try waitForEnd(of: process, until: deadline) else { throw .timedOut }
      return ProcessRun.Output(
        status: status, standardOutput: written.output, standardError: written.errors)
    } catch {
      stop(process)
      throw error
    }
  }

  /// Reads both pipes until the program, and whoever it gave them to, has closed them.
  private func collect(
    _ output: OpenFile, _ errors: OpenFile, until deadline: ContinuousClock.Instant
  ) throws(ProcessFailure) -> (output: [UInt8], errors: [UInt8]) {
    var written: (output: [UInt8], errors: [UInt8]) = ([], [])
    var isOpen = (output: true, errors: true)
    while isOpen.output || isOpen.errors {
      let ready = try wait(
        for: isOpen.output ? output : nil, isOpen.errors ? errors : nil, until: deadline)
      if ready.output { isOpen.output = output.read(into: &written.output) }
      if ready.errors { isOpen.errors = errors.read(into: &written.errors) }
      guard written.output.count <= run.outputLimit else { throw .tooMuchOutput }
      written.errors.removeLast(max(0, written.errors.count - run.outputLimit))
    }
    return written
  }

  /// Sleeps until one of the pipes has something to say.
  private func wait(
    for output: OpenFile?, _ errors: OpenFile?, until deadline: ContinuousClock.Instant
  ) throws(ProcessFailure) -> (output: Bool, errors: Bool) {
    // A negative descriptor is passed over.
    var polled = [output?.descriptor ?? -1, errors?.descriptor ?? -1, cancelled.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let remaining = (deadline - .now) / .milliseconds(1)
    guard remaining > 0 else { throw .timedOut }
    let count = poll(&polled, nfds_t(polled.count), Int32(min(remaining.rounded(.up), 60_000)))
    guard count > 0 else { return (false, false) }
    guard polled[2].revents == 0 else { throw .cancelled }
    return (polled[0].revents != 0, polled[1].revents != 0)
  }

  /// The exit status; nil when the program is still there at the deadline.
  ///
  /// It has closed its pipes by now and is about to end, as a rule: looking a few times, at growing
  /// intervals, suffices.
  private func waitForEnd(
    of process: SpawnedProcess, until deadline: ContinuousClock.Instant
  ) throws(ProcessFailure) -> Int32? {
    var pause: Int32 = 1
    while true {
      if let status = process.statusIfEnded() { return status }
      guard ContinuousClock.now < deadline else { return nil }
      var polled = pollfd(fd: cancelled.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, pause) <= 0 else { throw .cancelled }
      pause = min(2 * pause, 100)
    }
  }

  /// Asks the program to end, and makes it.
  private func stop(_ process: SpawnedProcess) {
    process.send(SIGTERM)
    let deadline = ContinuousClock.now + .seconds(Self.grace)
    while ContinuousClock.now < deadline {
      if process.statusIfEnded() != nil { return }
      poll(nil, 0, 5)
    }
    process.send(SIGKILL)
    process.waitForEnd()
  }
}
