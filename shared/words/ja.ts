/** Japanese: katakana and hiragana are one. Then the way it is typed in Latin letters. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const japanese = `
*まんこ* *おまんこ* *ちんこ* *ちんぽ* *おちんちん* *きんたま* *せっくす* *セクロス* ふぇら *ふぇらちお* *くんにり* *おなにー* *オナホ* *やりまん* *やりちん* *おっぱい*
*れいぷ* *強姦* *輪姦* *近親相姦* *中出し* *手コキ* *淫乱* *肉便器* *死ね* しね! *しねよ* *氏ね* *タヒね* *殺すぞ* *ころすぞ* *きちがい* *気違い* *基地外*
がいじ にがー *くろんぼ* *黒んぼ* *売女* *肉棒* *巨根* *射精* *精液* *陰茎* *膣* *亀頭* *乱交* *痴漢* *盗撮* *援交* *包茎* *ファック* *ビッチ* *マザーファ* *クソビッチ*
*ザーメン* *ペニス* *アナル* *ちんかす* *勃起* *売春* *ポルノ* *エロ動画* *ロリコン* *くたばれ*
-ぱちんこ -ろまんこめ -ふぇらーり -ぐれいぷ -どれいぷ -くれいぷ -さんどいっち -びっちり -とれいぷ -死ねない -しねま -びっちょ -べにすの
manko omanko! chinko chinpo *kichigai* yariman *hentaik* *chinkas*
-まんこう
`;
