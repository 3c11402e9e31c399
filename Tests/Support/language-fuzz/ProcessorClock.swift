import Foundation

/// Seconds of processor time of this process, so that other work of the machine does not count.
struct ProcessorClock {
    private let start = ProcessorClock.now

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    var seconds: Double { Self.now - start }
}
