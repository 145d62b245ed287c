internal import CLibcurl

/// Where tasks leave their orders for the thread that works for them, and wake it.
final class CurlMailbox: @unchecked Sendable {
  typealias Continuation = CheckedContinuation<HTTPResponse, any Error>

  enum Order: Sendable {
    case start(CurlTransfer, Continuation)
    case cancel(CurlTransfer)
    case stop
  }

  private struct State {
    var orders: [Order] = []
    var isClosed = false
    var statistics = TransportStatistics()
  }

  /// Used by the worker's thread; elsewhere only to wake that thread, under the lock, and while the
  /// mailbox is open.
  let multi: UnsafeMutableRawPointer
  private let state = Locked(State())

  /// Once in a process and before any thread of libcurl's, as its manual demands.
  private static let initialization: CURLcode = curl_global_init(Int(CURL_GLOBAL_SSL))

  init() throws(TransportError) {
    guard Self.initialization == CURLE_OK, let multi = curl_multi_init() else {
      throw TransportError(.connection, "libcurl could not be initialised.")
    }
    self.multi = multi
    // By default libcurl keeps four idle connections for each transfer that is under way, and
    // closes the rest as a burst of requests ends.
    _ = clibcurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 128)
  }

  deinit {
    curl_multi_cleanup(multi)
  }

  var statistics: TransportStatistics { state.withLock { $0.statistics } }

  func count(requests: Int, connections: Int) {
    state.withLock {
      $0.statistics.requests += requests
      $0.statistics.connections += connections
    }
  }

  /// From any thread. After `close` a start fails at once, and other orders have no meaning.
  func post(_ order: Order) {
    let isClosed = state.withLock { state in
      if !state.isClosed {
        state.orders.append(order)
        curl_multi_wakeup(multi)
      }
      return state.isClosed
    }
    if isClosed, case .start(_, let continuation) = order {
      continuation.resume(throwing: Self.closedError)
    }
  }

  /// The orders since it was last asked, in order.
  func takeOrders() -> [Order] {
    state.withLock { state in
      let orders = state.orders
      state.orders.removeAll(keepingCapacity: true)
      return orders
    }
  }

  /// The orders that nobody will carry out any more.
  func close() -> [Order] {
    state.withLock { state in
      state.isClosed = true
      defer { state.orders = [] }
      return state.orders
    }
  }

  static let closedError = TransportError(.connection, "The transport has ended.")
}
