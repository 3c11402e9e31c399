/// A plain array for the solver's inner loops: fixed length, freed with its owner, bounds checked in debug builds only.
struct Column<Element: BitwiseCopyable>: ~Copyable {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(count: Int, filledWith element: Element) {
        self.count = count
        base = .allocate(capacity: max(count, 1))
        base.initialize(repeating: element, count: count)
    }

    /// The caller writes every element before reading it.
    init(uninitialized count: Int) {
        self.count = count
        base = .allocate(capacity: max(count, 1))
    }

    deinit { base.deallocate() }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    /// The same by the 32-bit numbers in which nodes are stored.
    @inline(__always)
    subscript(_ index: Int32) -> Element {
        get { self[Int(index)] }
        nonmutating set { self[Int(index)] = newValue }
    }

    /// A copy as an array.
    var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
