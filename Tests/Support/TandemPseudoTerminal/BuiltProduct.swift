internal import CPseudoTerminal
internal import Glibc

/// The path of an executable product of the package whose test is running.
///
/// It stands beside the binary that holds the caller (the test bundle); nil when no executable of this name is there.
/// - Parameters:
///   - name: the name of the executable product.
///   - image: the caller's own binary; leave the default.
///   - file: the caller's source file, from which `.build/debug` is found as a last resort; leave the default.
package func builtProduct(
    named name: String, image: UnsafeRawPointer = #dsohandle, file: String = #filePath
) -> String? {
    var folders: [String] = []
    if let path = cpt_image_path(image) { folders.append(folder(of: String(cString: path))) }
    if let path = realpath("/proc/self/exe", nil) {
        folders.append(folder(of: String(cString: path)))
        free(path)
    }
    var above = folder(of: file)
    while above.contains("/") {
        folders.append(above + "/.build/debug")
        above = folder(of: above)
    }
    return folders.lazy.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
}

private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
