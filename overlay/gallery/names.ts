/** Names that a stage must bear, by what is hard about them. */
export const NAMES = {
  'forty-letters': 'Maximilian_von_Hohenlohe_Waldenburg_1904',
  wide: 'WWWWWWWWWWWWWWWWWWWWWWWW',
  thin: 'iiiiiiiiiiiiiiiiiii_il1',
  marks: 'Zo\u00EB \u00C5ngstr\u00F6m-\u0110\u1EB7ng',
  russian: '\u041D\u0438\u043A\u043E\u043B\u0430\u0439 \u041F\u0435\u0442\u0440\u043E\u0432',
  japanese: '\u5C0F\u6797\u3055\u304F\u3089',
  simplified: '\u7231\u5403\u82F9\u679C\u7684\u9F99\u5C0F\u59D0',
  traditional: '\u611B\u8DF3\u821E\u7684\u9F8D\u5C11\u723A',
  korean: '\uAE40\uBBFC\uC900\u00B7\uC2A4\uD2B8\uB9AC\uBA38',
  arabic:
    '\u0645\u062D\u0645\u062F \u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0623\u0645\u064A\u0646',
  hebrew: '\u05D9\u05D5\u05E1\u05D9 \u05DB\u05D4\u05DF',
  thai: '\u0E2A\u0E21\u0E0A\u0E32\u0E22 \u0E43\u0E08\u0E14\u0E35\u0E21\u0E32\u0E01\u0E46',
  devanagari: '\u0905\u0928\u0941\u0937\u094D\u0915\u093E \u0936\u0930\u094D\u092E\u093E',
  emoji: '\u{1F98A}\u{1F525} Foxy \u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
  mixed: '\u0928\u092E\u0938\u094D\u0924\u0947_gamer_\u65E5\u672C',
  'right-to-left-with-digits': '\u0645\u062D\u0645\u062F 123 100x',
} as const;
