import Foundation

@testable import TandemLanguageServer

/// A small TextMate tokenizer: enough of it (match, begin/end, captures, include) to run our own grammar as an editor
/// does, line by line and the earliest match first.
final class TextMateMatcher {
    private let grammar: JSON
    private var expressions: [String: NSRegularExpression] = [:]
    /// Patterns that Foundation cannot read.
    private(set) var unreadable: [String] = []

    init(_ grammar: JSON) { self.grammar = grammar }

    private struct Frame {
        var rule: JSON
        var scopes: [String]
    }

    /// The scopes of each UTF-16 unit of a text, outermost first.
    func scopes(of text: String) -> [[String]] {
        var result: [[String]] = []
        var stack = [Frame(rule: grammar, scopes: [])]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line as Substring
            var scopes = Array(repeating: [String](), count: line.utf16.count)
            tokenize(NSString(string: String(line)), &stack, &scopes)
            result += scopes + [[]]
        }
        if !result.isEmpty { result.removeLast() }
        return result
    }

    private func tokenize(_ line: NSString, _ stack: inout [Frame], _ scopes: inout [[String]]) {
        var position = 0
        // Empty matches push and pop without moving: a handful at one place at most.
        var stays = 0
        while position <= line.length, stays < 20 {
            guard let top = stack.last, let (rule, isEnd, match) = earliest(line, position, stack) else { break }
            fill(&scopes, position..<match.range.location, top.scopes)
            let own = rule["name"].string.map { top.scopes + [$0] } ?? top.scopes
            let range = match.range.location..<match.range.location + match.range.length
            fill(&scopes, range, own)
            if isEnd {
                capture(rule["endCaptures"], match, top.scopes, &scopes)
                stack.removeLast()
            } else if rule["begin"].string != nil {
                capture(rule["beginCaptures"], match, own, &scopes)
                stack.append(Frame(rule: rule, scopes: own))
            } else {
                capture(rule["captures"], match, own, &scopes)
                if match.range.length == 0 { position += 1 }
            }
            stays = range.upperBound > position ? 0 : stays + 1
            position = max(position, range.upperBound)
        }
        if position < line.length, let top = stack.last { fill(&scopes, position..<line.length, top.scopes) }
    }

    private func fill(_ scopes: inout [[String]], _ range: Range<Int>, _ names: [String]) {
        for index in range where index < scopes.count { scopes[index] = names }
    }

    private func capture(_ names: JSON, _ match: NSTextCheckingResult, _ outer: [String], _ scopes: inout [[String]]) {
        for group in 0..<match.numberOfRanges {
            let range = match.range(at: group)
            guard range.location != NSNotFound, let name = names[String(group)]["name"].string else { continue }
            fill(&scopes, range.location..<range.location + range.length, outer + [name])
        }
    }

    private func earliest(_ line: NSString, _ position: Int, _ stack: [Frame]) -> (JSON, Bool, NSTextCheckingResult)? {
        guard let top = stack.last else { return nil }
        var best: (JSON, Bool, NSTextCheckingResult)?
        func consider(_ rule: JSON, _ isEnd: Bool, _ pattern: String) {
            guard let found = match(pattern, line, position) else { return }
            if best.map({ found.range.location < $0.2.range.location }) ?? true { best = (rule, isEnd, found) }
        }
        if stack.count > 1, let end = top.rule["end"].string { consider(top.rule, true, end) }
        for rule in rules(top.rule) {
            if let pattern = rule["match"].string ?? rule["begin"].string { consider(rule, false, pattern) }
        }
        return best
    }

    private var expanded: [JSON: [JSON]] = [:]

    private func rules(_ rule: JSON) -> [JSON] {
        if let known = expanded[rule["patterns"]] { return known }
        let found = (rule["patterns"].array ?? []).flatMap { item -> [JSON] in
            guard let name = item["include"].string else { return [item] }
            let included = grammar["repository"][String(name.dropFirst())]
            return included["match"].string == nil && included["begin"].string == nil ? rules(included) : [included]
        }
        expanded[rule["patterns"]] = found
        return found
    }

    private func match(_ pattern: String, _ line: NSString, _ position: Int) -> NSTextCheckingResult? {
        if expressions[pattern] == nil {
            guard let made = try? NSRegularExpression(pattern: pattern) else {
                unreadable.append(pattern)
                return nil
            }
            expressions[pattern] = made
        }
        // The whole line stays visible to look-behinds.
        return expressions[pattern]?.firstMatch(
            in: line as String, options: [.withTransparentBounds, .withoutAnchoringBounds],
            range: NSRange(location: position, length: line.length - position))
    }
}
