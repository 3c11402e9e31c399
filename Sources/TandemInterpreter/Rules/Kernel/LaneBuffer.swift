/// A fixed-length array for the pair kernels: its owner checks every length once, the kernels' loops do not again.
final class LaneBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating element: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: max(count, 1))
        base.initialize(repeating: element, count: count)
    }

    convenience init(_ elements: [Element], empty: Element) {
        self.init(repeating: empty, count: elements.count)
        for (index, element) in elements.enumerated() { base[index] = element }
    }

    deinit { base.deallocate() }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }
}
