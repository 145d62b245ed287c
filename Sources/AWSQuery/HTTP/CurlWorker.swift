internal import CLibcurl
internal import Glibc

/// The thread that carries out a mailbox's orders. Everything in it happens on that thread.
final class CurlWorker {
  private let mailbox: CurlMailbox
  private var running: [UnsafeMutableRawPointer: (CurlTransfer, CurlMailbox.Continuation)] = [:]
  /// Handles that wait for their next transfer.
  private var idle: [CurlHandle] = []
  private var isStopping = false

  private init(mailbox: CurlMailbox) {
    self.mailbox = mailbox
  }

  static func start(serving mailbox: CurlMailbox) throws(TransportError) {
    let argument = Unmanaged.passRetained(mailbox)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let mailbox = Unmanaged<CurlMailbox>.fromOpaque(argument).takeRetainedValue()
        CurlWorker(mailbox: mailbox).run()
        return nil
      }, argument.toOpaque())
    guard status == 0 else {
      argument.release()
      throw TransportError(.connection, "The system gave no thread for the network.")
    }
    pthread_detach(thread)
  }

  private func run() {
    clibcurl_name_thread("headroom-http")
    // Signals are the program's affair; SIGPIPE from a connection that the peer closed is nobody's.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)

    while true {
      mailbox.takeOrders().forEach(carryOut)
      var count: Int32 = 0
      guard !isStopping, curl_multi_perform(mailbox.multi, &count) == CURLM_OK else { break }
      finishTransfers()
      // Until a socket is ready, a timer of libcurl's is due, or a new order wakes us.
      guard curl_multi_poll(mailbox.multi, nil, 0, .max, nil) == CURLM_OK else { break }
    }
    stop()
  }

  private func carryOut(_ order: CurlMailbox.Order) {
    switch order {
    case .start(let transfer, let continuation): start(transfer, continuation)
    case .cancel(let transfer): cancel(transfer)
    case .stop: isStopping = true
    }
  }

  private func start(_ transfer: CurlTransfer, _ continuation: CurlMailbox.Continuation) {
    guard !transfer.isCancelled else { return continuation.resume(throwing: CancellationError()) }
    do throws(TransportError) {
      guard let handle = idle.popLast() ?? CurlHandle() else {
        throw TransportError(.connection, "libcurl could not begin a transfer.")
      }
      try handle.prepare(for: transfer)
      guard curl_multi_add_handle(mailbox.multi, handle.easy) == CURLM_OK else {
        throw TransportError(.connection, "libcurl could not begin a transfer.")
      }
      transfer.handle = handle
      running[handle.easy] = (transfer, continuation)
      mailbox.count(requests: 1, connections: 0)
    } catch {
      continuation.resume(throwing: error)
    }
  }

  private func cancel(_ transfer: CurlTransfer) {
    transfer.isCancelled = true
    guard let handle = transfer.handle, let (_, continuation) = running[handle.easy] else { return }
    release(handle, of: transfer)
    continuation.resume(throwing: CancellationError())
  }

  private func finishTransfers() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(mailbox.multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let (transfer, continuation) = running[easy], let handle = transfer.handle
      else { continue }
      let result = handle.result(of: transfer, code: message.pointee.data.result)
      release(handle, of: transfer)
      continuation.resume(with: result.mapError { $0 as any Error })
    }
  }

  /// Takes the handle out of the loop; a connection in the middle of a transfer is closed by that.
  private func release(_ handle: CurlHandle, of transfer: CurlTransfer) {
    mailbox.count(requests: 0, connections: handle.connectionsOpened)
    curl_multi_remove_handle(mailbox.multi, handle.easy)
    running[handle.easy] = nil
    transfer.handle = nil
    handle.reset()
    idle.append(handle)
  }

  private func stop() {
    for order in mailbox.close() {
      if case .start(_, let continuation) = order {
        continuation.resume(throwing: CurlMailbox.closedError)
      }
    }
    for (transfer, continuation) in running.values {
      if let handle = transfer.handle { release(handle, of: transfer) }
      continuation.resume(throwing: CurlMailbox.closedError)
    }
  }
}
