import Foundation

@testable import TandemLanguageServer

/// A small TextMate tokenizer: enough of it (match, begin/end, captures, include) to run our own grammar as an editor
/// does, line by line and the earliest match first.
struct TextMateMatcher: Sendable {
    /// A rule with its expressions compiled and its includes resolved. Nothing changes it once the grammar is read.
    final class Rule: @unchecked Sendable {
        var name: String?
        var match: NSRegularExpression?
        var begin: NSRegularExpression?
        var end: NSRegularExpression?
        var captures: [(group: Int, name: String)] = []
        var endCaptures: [(group: Int, name: String)] = []
        var patterns: [Rule] = []

        /// Rules that only hold others stand for them.
        var leaves: [Rule] { match == nil && begin == nil ? patterns.flatMap(\.leaves) : [self] }
    }

    private let root: Rule

    /// - Throws: where Foundation cannot read a pattern.
    init(_ grammar: JSON) throws {
        var known: [String: Rule] = [:]
        var all: [Rule] = []
        func rule(_ json: JSON) throws -> Rule {
            if let name = json["include"].string {
                if let one = known[name] { return one }
                let one = Rule()
                known[name] = one
                try fill(one, grammar["repository"][String(name.dropFirst())])
                return one
            }
            let one = Rule()
            try fill(one, json)
            return one
        }
        func fill(_ one: Rule, _ json: JSON) throws {
            func expression(_ name: String) throws -> NSRegularExpression? {
                try json[name].string.map { try NSRegularExpression(pattern: $0) }
            }
            all.append(one)
            one.name = json["name"].string
            (one.match, one.begin, one.end) = (try expression("match"), try expression("begin"), try expression("end"))
            one.captures = Self.captures(json["captures"]) + Self.captures(json["beginCaptures"])
            one.endCaptures = Self.captures(json["endCaptures"])
            one.patterns = try (json["patterns"].array ?? []).map { try rule($0) }
        }
        root = Rule()
        try fill(root, grammar)
        // The grammar's own name is no scope.
        root.name = nil
        let leaves = all.map { $0.patterns.flatMap(\.leaves) }
        for (one, own) in zip(all, leaves) { one.patterns = own }
    }

    private static func captures(_ json: JSON) -> [(group: Int, name: String)] {
        (0..<10).compactMap { group in json[String(group)]["name"].string.map { (group, $0) } }
    }

    private struct Frame {
        var rule: Rule
        var scopes: [String]
    }

    /// The scopes of each UTF-16 unit of a text, outermost first.
    func scopes(of text: String) -> [[String]] {
        var result: [[String]] = []
        var stack = [Frame(rule: root, scopes: [])]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var scopes = Array(repeating: [String](), count: line.utf16.count)
            tokenize(String(line), &stack, &scopes)
            result += scopes + [[]]
        }
        if !result.isEmpty { result.removeLast() }
        return result
    }

    private func tokenize(_ line: String, _ stack: inout [Frame], _ scopes: inout [[String]]) {
        let length = line.utf16.count
        var position = 0
        // Empty matches push and pop without moving: a handful at one place at most.
        var stays = 0
        while position <= length, stays < 20, let top = stack.last,
            let (rule, isEnd, match) = earliest(line, position, length, top, stack.count > 1)
        {
            fill(&scopes, position..<match.range.location, top.scopes)
            let own = rule.name.map { top.scopes + [$0] } ?? top.scopes
            let range = match.range.location..<match.range.location + match.range.length
            fill(&scopes, range, isEnd ? top.scopes : own)
            if isEnd {
                capture(rule.endCaptures, match, top.scopes, &scopes)
                stack.removeLast()
            } else {
                capture(rule.captures, match, own, &scopes)
                if rule.begin != nil { stack.append(Frame(rule: rule, scopes: own)) }
            }
            stays = range.upperBound > position ? 0 : stays + 1
            position = max(position, range.upperBound)
        }
        if position < length, let top = stack.last { fill(&scopes, position..<length, top.scopes) }
    }

    private func fill(_ scopes: inout [[String]], _ range: Range<Int>, _ names: [String]) {
        for index in range where index < scopes.count { scopes[index] = names }
    }

    private func capture(
        _ names: [(group: Int, name: String)], _ match: NSTextCheckingResult, _ outer: [String],
        _ scopes: inout [[String]]
    ) {
        for (group, name) in names where group < match.numberOfRanges {
            let range = match.range(at: group)
            guard range.location != NSNotFound else { continue }
            fill(&scopes, range.location..<range.location + range.length, outer + [name])
        }
    }

    private func earliest(
        _ line: String, _ position: Int, _ length: Int, _ top: Frame, _ mayEnd: Bool
    ) -> (Rule, Bool, NSTextCheckingResult)? {
        var best: (Rule, Bool, NSTextCheckingResult)?
        func consider(_ rule: Rule, _ isEnd: Bool, _ expression: NSRegularExpression?) {
            // The whole line stays visible to look-behinds.
            let found = expression?.firstMatch(
                in: line, options: [.withTransparentBounds, .withoutAnchoringBounds],
                range: NSRange(location: position, length: length - position))
            guard let found else { return }
            if best.map({ found.range.location < $0.2.range.location }) ?? true { best = (rule, isEnd, found) }
        }
        if mayEnd { consider(top.rule, true, top.rule.end) }
        for rule in top.rule.patterns where best?.2.range.location != position {
            consider(rule, false, rule.match ?? rule.begin)
        }
        return best
    }
}
