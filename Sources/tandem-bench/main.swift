import Foundation
import TandemDomain
import TandemInterpreter
import TandemMatching
import TandemText

// tandem-bench [--runs N] [--out DIR] [instance …]: measures rules and assignment on the known populations.
//
// With --out the populations are written there as columns of whole numbers, and the figures as `tandem.json`, so that
// other programs can be measured on the same people.

var arguments = Array(CommandLine.arguments.dropFirst())

@MainActor
func option(_ name: String) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    let value = arguments[index + 1]
    arguments.removeSubrange(index...(index + 1))
    return value
}

let runs = option("--runs").flatMap { Int($0) } ?? 5
let folder = option("--out").map { URL(fileURLWithPath: $0, isDirectory: true) }
let chosen = Instance.all.filter { arguments.isEmpty || arguments.contains($0.name) }

do {
    var figures: [Figure] = []
    for instance in chosen {
        let figure = try Figure(instance, runs: runs, folder: folder)
        print(figure.line)
        fflush(nil)
        figures.append(figure)
    }
    if let folder {
        try JSONEncoder().encode(figures).write(to: folder.appending(path: "tandem.json"))
    }
    if figures.contains(where: { !$0.isRight }) { exit(1) }
} catch {
    print("tandem-bench: \(error)")
    exit(1)
}
