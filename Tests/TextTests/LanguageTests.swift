import Testing

@testable import Records
@testable import Text

struct LanguageTests {
  @Test(
    arguments: [
      ("Your parcel left our warehouse this morning and should be with you on Monday.", "en"),
      ("Ihr Paket hat heute Morgen unser Lager verlassen und kommt am Montag bei Ihnen an.", "de"),
      ("Votre colis a quitté notre entrepôt ce matin et devrait arriver chez vous lundi.", "fr"),
      ("Ваша посылка сегодня утром покинула склад и прибудет в понедельник.", "ru"),
      ("您的包裹今天早上离开了我们的仓库，预计星期一送达。", "zh"),
      ("お客様の荷物は今朝倉庫を出発し、月曜日に届く予定です。", "ja"),
    ])
  func isTold(text: String, code: String) {
    let language = withBytes(text) { Language(of: $0) }
    #expect(language.code == code)
    #expect(language.isReliable)
    #expect(language.percent > 90)
  }

  @Test(arguments: ["", "P-1024", "12.50"])
  func isUnknownWithoutWords(text: String) {
    #expect(withBytes(text) { Language(of: $0) }.code == "un")
  }

  /// A sample ends in front of a character that it would cut.
  @Test func looksAtTheBeginningOnly() {
    let text = String(repeating: "您的包裹今天早上离开了仓库。", count: 10) + " and English behind"
    #expect(withBytes(text) { Language(of: $0, limit: 100) }.code == "zh")
    #expect(withBytes(text) { Language(of: $0, limit: 100) }.percent > 90)
  }

  @Test(
    arguments: [
      ("parcel", .latin), ("посылка", .cyrillic), ("δέμα", .greek), ("包裹 parcel 包裹包裹包裹", .han),
      ("荷物は明日届く", .kana), ("택배", .hangul), ("พัสดุ", .thai), ("طرد", .arabic), ("חבילה", .hebrew),
      ("पार्सल", .indic), ("12 – 34", nil),
    ] as [(String, Script?)])
  func scriptsAreCounted(text: String, script: Script?) {
    var counts = ScriptCounts()
    withBytes(text) { counts.add($0) }
    #expect(counts.dominant == script)
  }
}
