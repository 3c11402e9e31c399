package import TandemStore
package import TandemText

extension StoreProblem: Problem {
    package var code: String {
        switch self {
        case .cannotOpen: "E0501"
        case .notARegister: "E0502"
        case .newerFormat: "E0503"
        case .busy: "E0504"
        case .cannotWrite: "E0505"
        case .damaged: "E0506"
        case .changedMeanwhile: "E0507"
        }
    }

    package var wording: Wording {
        switch self {
        case .cannotOpen(let path, let reason):
            Wording("the register \(path) cannot be opened: \(reason)", "реестр \(path) не открывается: \(reason)")
        case .notARegister(let path):
            Wording("\(path) is not a register of Tandem", "\(path) — не реестр Тандема")
        case .newerFormat(let path):
            Wording("\(path) was written by a newer Tandem", "\(path) записан более новой версией Тандема")
        case .busy(let path):
            Wording("the register \(path) is in use for too long", "реестр \(path) слишком долго занят")
        case .cannotWrite(let path, let reason):
            Wording("the register \(path) cannot be written: \(reason)", "реестр \(path) не записывается: \(reason)")
        case .damaged(let path, let reason):
            Wording("the register \(path) is damaged: \(reason)", "реестр \(path) повреждён: \(reason)")
        case .changedMeanwhile:
            Wording("another session changed the register meanwhile", "другой сеанс тем временем изменил реестр")
        }
    }

    package var advice: Wording? {
        guard self == .changedMeanwhile else { return nil }
        return Wording(
            "`history first 3` shows who changed what; repeat the statement. What `begin` has opened must be dropped with `rollback` and typed again",
            "`история первые 3` покажет, кто что изменил; повторите команду. Открытое командой `начать` нужно отбросить (`откатить`) и набрать снова"
        )
    }
}
