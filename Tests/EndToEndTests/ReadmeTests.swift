import Foundation
import Testing

/// Every code block of the README runs, and every output shown there is what comes out.
///
/// `tandem` blocks are checked as scripts. In `console` blocks a line after `$ ` is run by the shell; in `session`
/// blocks a line after a prompt is run as an entry, on the register that the demo makes. What follows is the output.
/// With `TANDEM_RECORD` set, the outputs in the README are replaced by what comes out.
@Suite struct ReadmeTests {
    @Test func everyBlockRunsAndAnswersAsShown() throws {
        let path = Program.root + "/README.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let register = try Self.demoRegister()
        var lines: [String] = []
        var blocks = 0
        for part in Self.parts(text) {
            guard let language = part.language else {
                lines += part.lines
                continue
            }
            blocks += 1
            let actual = try Self.run(part, language, register.file("register.sqlite"))
            if !Self.isRecording { #expect(actual == part.lines, "README.md:\(part.line)") }
            lines += actual
        }
        #expect(blocks > 5)
        if Self.isRecording {
            try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    private static let isRecording = ProcessInfo.processInfo.environment["TANDEM_RECORD"] != nil

    /// A stretch of the README: prose with its fences, or what stands between two fences.
    private struct Part {
        var language: String?
        var lines: [String]
        var line: Int
    }

    private static func parts(_ text: String) -> [Part] {
        var parts = [Part(language: nil, lines: [], line: 1)]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated()
        {
            let isOpen = parts[parts.count - 1].language != nil
            if line.hasPrefix("```"), isOpen {
                parts.append(Part(language: nil, lines: [line], line: index + 1))
            } else {
                parts[parts.count - 1].lines.append(line)
                if line.hasPrefix("```") {
                    parts.append(Part(language: String(line.dropFirst(3)), lines: [], line: index + 2))
                }
            }
        }
        return parts
    }

    /// The register that `scripts/demo` makes.
    private static func demoRegister() throws -> Program.Folder {
        let folder = try Program.Folder()
        for name in RoadTests.road.dropLast() {
            let result = try Program().run(
                "run", "scripts/programs/\(name).tandem", "--register", folder.file("register.sqlite"))
            #expect(result.code == 0, "\(result.errors)")
        }
        return folder
    }

    /// The block as it should stand: its commands with what they answer.
    private static func run(_ part: Part, _ language: String, _ register: String) throws -> [String] {
        switch language {
        case "tandem":
            let result = try Program().run("check", "-", input: part.lines.joined(separator: "\n"))
            #expect(result.code == 0, "README.md:\(part.line): \(result.errors)")
        case "sh":
            // The scripts that a reader starts with: they exist, and the tests and the demo are run as such elsewhere.
            for line in part.lines where line.hasPrefix("scripts/") {
                let command = line.split(separator: " ")[0]
                #expect(FileManager.default.isExecutableFile(atPath: root + "/" + command), "README.md:\(part.line)")
            }
        case "session":
            return try answers(part, prompts: ["тандем> ", "tandem> "]) { prompt, entry in
                let spoken = prompt.hasPrefix("т") ? "ru" : "en"
                let result = try Program().run("eval", entry, "--register", register, "--language", spoken)
                return (result.output + result.errors).replacingOccurrences(
                    of: "eval:", with: spoken == "ru" ? "строка:" : "line:")
            }
        case "console":
            return try answers(part, prompts: ["$ "]) { _, command in try shell(command, register) }
        default: Issue.record("README.md:\(part.line): no test knows what a block «\(language)» is")
        }
        return part.lines
    }

    private static let root = Program.root

    private static func answers(
        _ part: Part, prompts: [String], _ answer: (String, String) throws -> String
    ) throws -> [String] {
        var lines: [String] = []
        for line in part.lines {
            guard let prompt = prompts.first(where: { line.hasPrefix($0) }) else { continue }
            if !lines.isEmpty { lines.append("") }
            lines.append(line)
            let text = try answer(prompt, String(line.dropFirst(prompt.count))).trimmingCharacters(in: .newlines)
            lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                String(line.reversed().drop { $0 == " " }.reversed())
            }
        }
        return lines
    }

    private static func shell(_ command: String, _ register: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "(\(command)) 2>&1"]
        process.currentDirectoryURL = URL(fileURLWithPath: root)
        let folder = URL(fileURLWithPath: try Program.path).deletingLastPathComponent().path
        process.environment = [
            "PATH": folder + ":/usr/bin:/bin", "TANDEM_REGISTER": register, "TANDEM_LANGUAGE": "ru",
            "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": NSTemporaryDirectory(),
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return output
    }
}
