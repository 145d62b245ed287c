internal import CLibcurl

/// Sends requests with libcurl: all of them on one thread, which sleeps while nothing happens.
///
/// Connections are kept and shared by HTTP/2 where the server offers it. Certificates are always
/// verified, redirects never followed. Bound how many requests are sent at a time (`CallLimiter`):
/// those that wait inside libcurl use up their own time limit.
///
/// A class because it owns a thread: with the last reference the thread ends, and what it held is
/// freed.
package final class CurlTransport: HTTPTransport {
  private let options: TransportOptions
  private let mailbox: CurlMailbox

  /// Throws `connection` when the system gives no thread or no memory.
  package init(options: TransportOptions = TransportOptions()) throws(TransportError) {
    self.options = options
    mailbox = try CurlMailbox()
    try CurlWorker.start(serving: mailbox)
  }

  deinit {
    mailbox.post(.stop)
  }

  package func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    try Task.checkCancellation()
    let transfer = try CurlTransfer(request, options: options)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        mailbox.post(.start(transfer, continuation))
      }
    } onCancel: {
      // May arrive before the start: the worker then remembers it.
      mailbox.post(.cancel(transfer))
    }
  }

  /// Ends the transfers under way with an error, and the thread; later requests fail at once.
  package func shutDown() {
    mailbox.post(.stop)
  }

  package var statistics: TransportStatistics { mailbox.statistics }
}
