import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct ProgressBarTests {
    private let english = ProgressBar(language: .english)
    private let russian = ProgressBar(language: .russian)

    @Test func aKnownTotalFillsTheBar() {
        let half = Work.Moment(.importing, done: 500, total: 1000)
        #expect(
            english.line(half, seconds: 3.4, columns: 80)
                == "importing [===============>              ] 50 %  3 s   Ctrl-C stops")
        #expect(
            russian.line(half, seconds: 65, columns: 90)
                == "загрузка записей [===============>              ] 50 %  1 мин 05 с   Ctrl-C — прервать")
        let whole = english.line(.init(.script, done: 7, total: 7), seconds: 1, columns: 80)
        #expect(whole.contains("[" + String(repeating: "=", count: 30) + "] 100 %"))
    }

    @Test func anUnknownTotalMovesToAndFro() {
        func bar(_ seconds: Double) -> String {
            let line = english.line(.init(.matching), seconds: seconds, columns: 46)
            return String(line.drop { $0 != "[" }.prefix { $0 != "]" }.dropFirst())
        }
        #expect(bar(0) == "===       ")
        #expect(bar(0.7) == "       ===")
        #expect(bar(0.8) == "      === ")
        #expect(bar(1.4) == "===       ")
    }

    @Test func everyWidthOfTerminalIsKept() {
        for language in MessageLanguage.allCases {
            for stage in Work.Stage.allCases {
                for columns in 1...120 {
                    for moment in [Work.Moment(stage), Work.Moment(stage, done: 3, total: 7)] {
                        let line = ProgressBar(language: language).line(moment, seconds: 3601, columns: columns)
                        #expect(displayWidth(line) <= max(1, columns - 1))
                        #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
                    }
                }
            }
        }
    }

    @Test func aNarrowTerminalLosesTheHintThenTheBar() {
        let moment = Work.Moment(.importing, done: 1, total: 4)
        #expect(!english.line(moment, seconds: 1, columns: 40).contains("Ctrl-C"))
        #expect(english.line(moment, seconds: 1, columns: 40).contains("[==>"))
        #expect(english.line(moment, seconds: 1, columns: 25) == "importing 25 %  1 s")
    }
}
