/// What a client sends.
enum Message {
    case request(id: JSON, method: String, parameters: JSON)
    case notification(method: String, parameters: JSON)
    /// An answer to something that the server asked.
    case response

    /// Reads a body.
    ///
    /// - Throws: ``ResponseError`` with the id, where one can be told.
    init(_ body: [UInt8]) throws(UnreadableMessage) {
        guard let json = JSON(parsing: body) else { throw UnreadableMessage(id: .null, error: .parseError) }
        guard json.isObject else { throw UnreadableMessage(id: .null, error: .invalidRequest("not an object")) }
        let id = json["id"]
        let isID = id.string != nil || id.integer != nil
        guard let method = json["method"].string else {
            if json["method"] == .null, isID || json["error"].isObject {
                self = .response
                return
            }
            throw UnreadableMessage(id: isID ? id : .null, error: .invalidRequest("no method"))
        }
        if isID {
            self = .request(id: id, method: method, parameters: json["params"])
        } else if id == .null {
            self = .notification(method: method, parameters: json["params"])
        } else {
            throw UnreadableMessage(id: .null, error: .invalidRequest("an id is a number or a text"))
        }
    }
}

/// A body that is no message.
struct UnreadableMessage: Error {
    var id: JSON
    var error: ResponseError
}

/// Why a request is not answered, in the protocol's numbers.
struct ResponseError: Error, Equatable {
    var code: Int
    var message: String

    static let parseError = ResponseError(code: -32700, message: "the body is no JSON")
    static let notInitialized = ResponseError(code: -32002, message: "initialize comes first")
    static let shutDown = ResponseError(code: -32600, message: "the server has been shut down")

    static func invalidRequest(_ why: String) -> ResponseError { ResponseError(code: -32600, message: why) }
    static func unknownMethod(_ name: String) -> ResponseError {
        ResponseError(code: -32601, message: "no method «\(name.prefix(100))»")
    }
    static func invalidParameters(_ why: String) -> ResponseError { ResponseError(code: -32602, message: why) }
    /// What was asked cannot be done with this text; the message is for people.
    static func refused(_ why: String) -> ResponseError { ResponseError(code: -32803, message: why) }

    func response(to id: JSON) -> JSON {
        ["jsonrpc": "2.0", "id": id, "error": ["code": JSON(code), "message": .string(message)]]
    }
}
