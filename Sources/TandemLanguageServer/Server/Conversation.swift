import Foundation

/// A server's conversation with an editor over two file descriptors.
package struct Conversation {
    private let server: LanguageServer
    private let input: Int32
    private let output: Int32

    /// - Parameters:
    ///   - input: where the client's frames come from, such as standard input.
    ///   - output: where the answers go.
    package init(_ server: LanguageServer, input: Int32, output: Int32) {
        self.server = server
        self.input = input
        self.output = output
    }

    /// Answers until the client says `exit` or goes away; the exit code for the program.
    package func run() -> Int32 {
        var reader = FrameReader()
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // A client that is gone without a word is no success.
            guard count > 0 else { return server.exitCode ?? 1 }
            reader.append(chunk[..<count])
            while let frame = reader.next() {
                guard send(server.receive(frame)) else { return 1 }
                if let code = server.exitCode { return code }
            }
            // While more messages wait, the texts may change again: what is wrong is told after the last.
            guard hasMore() || send(server.publish()) else { return 1 }
        }
    }

    private func hasMore() -> Bool {
        var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLIN) != 0
    }

    private func send(_ messages: [JSON]) -> Bool {
        messages.allSatisfy { write(FrameReader.frame($0.text())) }
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(output, buffer.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
