/// The templates that a school has without doing anything, by `name.language`.
///
/// The Russian wording is that of a school's regulation, programme and order on the federal target model (Р-145).
enum BuiltInTemplates {
    static let all: [String: String] = [
        russianOrders, russianLetters, russianRegulation, russianTargetModel, englishOrders, englishLetters,
        englishRegulation, englishTargetModel,
    ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
}
