/** Vietnamese: tones count, since another tone is another word. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const vietnamese = `
*lồn* *cặc* *địt* *đụmá* *đụmẹ* *đụmày* đụ! *đéo* *buồi* *đĩ* *điếm* *phòđĩ* đmm! đm! vcl! vkl! clgt! dmm! đkm! dkm! cmm *ditmem* *concac*
 *ócchó* occho *súcvật* *chóđẻ* *chóchết* *thủdâm* *hiếpdâm* *dâmđãng* *nứnglồn* *đùmá* *vãilồn* *vailon* *vãicặc* *liemlon*
*ditcon* *ditnhau*
bucac
ditme!
`;
