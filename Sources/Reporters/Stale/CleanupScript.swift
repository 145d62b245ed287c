package import PreflightModel

/// The script that deletes what a report lists, for a POSIX shell.
///
/// It refuses to run in another account, waits where a deletion takes a while, and can be run
/// again after a failure: what is gone already is passed over.
package struct CleanupScript {
  private let report: StaleReport
  private let account: Report.Account
  private let made: UTCTime

  /// Nil when the account is not known, since the script could not tell another one from it.
  package init?(_ report: StaleReport, made: UTCTime) {
    guard let account = report.account, account.id.utf8.allSatisfy(Self.isDigit) else { return nil }
    self.report = report
    self.account = account
    self.made = made
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  package var text: String {
    var lines = heading
    if report.groups.isEmpty {
      lines += ["", "# Nothing is to be deleted."]
    } else {
      lines += ["", Self.functions]
    }
    for group in report.groups { lines += [""] + section(group) }
    lines += leftOut
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let regions = report.regions.map { TerminalText($0).text }.joined(separator: ", ")
    return [
      "#!/bin/sh",
      "# Deletes what throw-away runs have left behind in account \(account.id), \(regions).",
      "# Written by headroom at \(made). Read it before you run it: what it deletes is gone for good.",
      "# It may be run again after a failure.",
      "#",
      "# Names stand in single quotes, so that the shell obeys nothing in them.",
      "# shellcheck disable=SC1003,SC2016",
      "set -eu",
      "",
      "account=\(account.id)",
      "caller=$(aws sts get-caller-identity --query=Account --output=text)",
      #"if [ "$caller" != "$account" ]; then"#,
      #"  echo "This script is for account $account, and these are credentials of $caller." >&2"#,
      "  exit 1",
      "fi",
    ]
  }

  /// `InUse` and the like: what was deleted a moment ago is still going away, or IAM has not heard
  /// of it everywhere.
  private static let functions = #"""
    # step CODES COMMAND...: runs a command, and passes over what is gone already; CODES are more of
    # AWS's error codes that say so. While something is still in use, it waits up to ten minutes.
    step() {
      codes=" $1 "
      shift
      tries=0
      until answer=$("$@" 2>&1); do
        code=$(printf '%s\n' "$answer" | sed -n 's/.*An error occurred (\([^)]*\)).*/\1/p' | head -n 1)
        case $code in
          *NotFound* | *NoSuch* | *DoesNotExist* | *NonExistent*) return 0 ;;
          DependencyViolation | DeleteConflict | *InUse* | *Conflict* | *ConcurrentModification* | \
            *StateFault | InvalidDB*State | OperationAbortedException | ScalingActivityInProgress)
            tries=$((tries + 1))
            if [ "$tries" -le "${HEADROOM_TRIES:-40}" ]; then
              sleep "${HEADROOM_PAUSE:-15}"
              continue
            fi
            ;;
        esac
        if [ -n "$code" ]; then
          case $codes in *" $code "*) return 0 ;; esac
        fi
        printf '%s\n' "$answer" >&2
        echo "failed: $*" >&2
        exit 1
      done
    }
    """#

  private func section(_ group: StaleGroup) -> [String] {
    var lines = [
      "# \(TerminalText(group.suffix).text): \(counted(group.resources.count, "resource"))"
    ]
    if let oldest = group.oldest, let newest = group.newest {
      lines[0] += ", made from \(TerminalText(oldest)) to \(TerminalText(newest))"
    }
    if let stack = group.stack { lines.append("# stack \(TerminalText(stack).text)") }
    if !group.isComplete {
      lines.append("# Not all of the account could be read: there may be more.")
    }
    lines.append(Self.echo("Deleting what \(group.suffix) left behind."))
    var type: String?
    for step in group.steps {
      if step.type != type {
        lines += ["", "# \(step.type)"]
        type = step.type
      }
      let codes = step.doneCodes.joined(separator: " ")
      lines.append("step '\(codes)' \(step.command.line)")
    }
    return lines
  }

  private static func echo(_ sentence: String) -> String {
    let command = try? ShellCommand(["echo", TerminalText(sentence).text])
    return command?.line ?? ":"
  }

  /// What a command cannot name stands here, so that nobody takes the script for complete.
  private var leftOut: [String] {
    let refused = report.skipped.filter { $0.reason.hasPrefix("No command is given") }
    guard !refused.isEmpty else { return [] }
    return ["", "# Left out:"]
      + refused.map { skipped in
        "# \(skipped.resource.type) \(TerminalText(skipped.resource.id).text): \(skipped.reason)"
      }
  }
}
