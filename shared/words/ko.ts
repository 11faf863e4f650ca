/** Korean: read letter by letter, so that a word taken apart (ㅆㅣㅂㅏㄹ) is the same word. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const korean = `
*씨발* *씨팔* *씨빨* *씹팔* *씹할* *씹새* *씹년* *씹창* 시발! *시발놈* *시발년* *시발새* *시바알* 시팔! 쉬발! 슈발! ㅅㅂ! ㅆㅂ! ㅅㅂㄹㅁ! *병신* *븅신* *빙신* ㅂㅅ! *개새끼*
*개새기* *개색기* *개색끼* *개세끼* *개쉐이* ㄱㅅㄲ! *좆* 좃 *좃까* *좃같* *지랄* ㅈㄹ! 보지! *보지년* *개보지* 자지! *니애미* *니에미* *느금마* 느금 *엠창* *앰창* *창녀* *창년*
*걸레년* *쌍년* *썅년* *썅놈* *썅* *미친년* *미친놈* 후장! *섹스* *섹쓰* *쎅스* *야동* *강간* 자위! *딸딸이* *뒤져라* *뒈져* *죽어라* *한남충* *김치녀* *짱깨* *짱꼴라* *쪽바리*
*쪽발이* *깜둥이* 일베! *뻑큐* *빠구리* *호로새끼* *후레자식* *병딱* *애미뒤* *애비뒤* *폰섹*
-날씨발 -맵씨발 -새벽씨발 *ssibal* shibal! *byungsin* *byeongsin* *gaesaek* *gaeseki* *gaesekki* jiral
ssipal
`;
