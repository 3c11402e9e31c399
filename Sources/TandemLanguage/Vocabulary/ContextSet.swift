/// A set of vocabulary contexts.
package struct ContextSet: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package init(_ context: Context) { rawValue = Self.bit(context) }

    package init(_ contexts: Context...) { self.init(contexts) }

    package init(_ contexts: [Context]) {
        rawValue = contexts.reduce(0) { $0 | Self.bit($1) }
    }

    private static func bit(_ context: Context) -> UInt64 {
        switch context {
        case .statement: 1 << 0
        case .definition: 1 << 1
        case .joint: 1 << 2
        case .dates: 1 << 3
        case .bounds: 1 << 4
        case .papers: 1 << 5
        case .file: 1 << 6
        case .selection: 1 << 7
        case .clause: 1 << 8
        case .operation: 1 << 9
        case .function: 1 << 10
        case .unit: 1 << 11
        case .format: 1 << 12
        case .fieldType: 1 << 13
        case .source: 1 << 14
        case .field: 1 << 15
        case .category: 1 << 16
        case .need: 1 << 17
        case .gender: 1 << 18
        case .form: 1 << 19
        case .stage: 1 << 20
        case .meetingKind: 1 << 21
        case .phase: 1 << 22
        case .pairState: 1 << 23
        case .yesNo: 1 << 24
        case .consentState: 1 << 25
        case .objective: 1 << 26
        case .documentKind: 1 << 29
        case .awardKind: 1 << 30
        case .awardLevel: 1 << 31
        case .survey: 1 << 40
        case .surveyRole: 1 << 41
        case .questionKind: 1 << 42
        case .quadrant: 1 << 43
        case .reading: 1 << 27
        }
    }

    /// Contexts whose words are values of fields.
    package static let values = ContextSet(
        .category, .need, .gender, .form, .stage, .meetingKind, .phase, .pairState, .yesNo, .consentState,
        .documentKind, .awardKind, .awardLevel, .reading)
}
