import Records
import Settings

struct ImageParts: RowRule {
  static let id: RuleID = "format/image-parts"
  static let summary = "An image stands where, or is written as, a fine-tuning service refuses it."
  static let rationale = """
    Services that train on images take them from the user alone, inside the row, in limited number \
    and size, and not in a message that is trained on.
    """
  static let severity: Severity = .off

  let maxImages: Int

  /// Of one image, unpacked.
  let maxBytes: Int

  /// Whether an address will do instead of the image itself.
  let allowRemote: Bool

  init(options: inout OptionReader) throws(SettingsError) {
    maxImages = try options.take("max_images", default: 10)
    maxBytes = try options.take("max_bytes", default: 10 << 20)
    allowRemote = try options.take("allow_remote", default: false)
  }

  func defects(in record: Record) -> [Defect] {
    var defects: [Defect] = []
    var images = 0
    for turn in record.turns {
      guard let parts = turn.content?.array else { continue }
      let before = images
      for (index, part) in parts.enumerated() where part.isImage {
        images += 1
        let pointer = "\(turn.contentPointer)/\(index)"
        if let message = fault(of: part) { defects.append(Defect(message, at: pointer)) }
        if images == maxImages + 1 { defects.append(Defect(.tooMany(maxImages), at: pointer)) }
      }
      guard images > before else { continue }
      if let role = turn.role, role != .user {
        defects.append(Defect(.notOfUser(role), at: turn.contentPointer))
      }
      if let weight = turn.value["weight"], weight.integer != 0 {
        defects.append(Defect(.weighted, at: "\(turn.pointer)/weight"))
      }
    }
    return defects
  }

  private func fault(of part: JSONValue) -> Message? {
    let source = part["image_url"] ?? part["image"]
    guard let url = source?.string ?? source?["url"]?.string else { return .noURL }
    guard url.hasPrefix("data:image/"), let mark = url.range(of: ";base64,") else {
      return allowRemote && url.hasPrefix("https://") ? nil : .notInside
    }
    let bytes = (url.count - mark.upperBound) / 4 * 3
    return bytes > maxBytes ? .tooBig(bytes, limit: maxBytes) : nil
  }
}

extension JSONValue {
  fileprivate var isImage: Bool {
    guard let type = self["type"]?.string else { return self["image_url"] != nil }
    return type == "image_url" || type == "image"
  }
}

extension Message {
  fileprivate static let noURL: Message = "image without a \"url\""
  fileprivate static let notInside: Message = "image is not a base64 data URI"
  fileprivate static let weighted: Message = "a message with images has a weight other than 0"

  fileprivate static func notOfUser(_ role: Role) -> Message {
    "image in a message of the \(role.rawValue) instead of the user"
  }

  fileprivate static func tooMany(_ limit: Int) -> Message { "more than \(limit) images in a row" }

  fileprivate static func tooBig(_ bytes: Int, limit: Int) -> Message {
    "image of \(bytes) bytes exceeds the limit of \(limit)"
  }
}
