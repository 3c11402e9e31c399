import TandemPseudoTerminal
import Testing

@Suite struct ScreenTests {
    @Test(arguments: [
        ("привет\r\nмир", "привет\nмир"),
        ("абв\u{8}\u{8}X", "аXв"),
        ("абвг\r\u{1B}[2C\u{1B}[K", "аб"),
        ("аб\r\n\u{1B}[A\u{1B}[CX", "аX"),
        ("абвг\r\u{1B}[C\u{1B}[2P", "аг"),
        ("аг\r\u{1B}[C\u{1B}[2@бв", "абвг"),
        ("\u{1B}[1;36mцвет\u{1B}[0m\u{1B}[?2004h", "цвет"),
        ("один\r\nдва\r\n\u{1B}[H\u{1B}[J", ""),
        ("0123456789", "01234567\n89"),
        ("1\r\n2\r\n3\r\n4", "2\n3\n4"),
    ])
    func draws(_ written: String, _ expected: String) {
        var screen = Screen(columns: 8, rows: 3)
        // Byte by byte: a character or sequence may be cut anywhere.
        for byte in written.utf8 { screen.draw([byte]) }
        #expect(screen.text == expected)
    }

    @Test func plainTextHasNoSequences() {
        #expect(Screen.plainText(of: Array("\u{1B}[1mа\u{1B}[0m\r\nб".utf8)) == "а\nб")
    }
}
