import TandemDomain
import TandemLanguage

extension Completer {
    /// The ids of the fields that can be named for rows of a source (`mentors`, `pairs`, …); none for another id.
    package static func fieldIDs(ofSource id: String) -> [String] {
        TableName(rawValue: id).map { FieldCatalogue.ids($0) } ?? []
    }
}
