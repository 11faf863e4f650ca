/** Indonesian and Malay. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const indonesian = `
 *kntol* kntl! *ngentot* *ngentod* *ngntot* entot! *entot* pepek! *pukimak* pantek! *bangsat* *bgst* anjing anjg
*jancok* *jancuk* *dancok* *diancuk* *cukimai* lonte! *lontek* *pelacur* jablay *bencong* banci *tempik* *jembut* peler! pelir *bokep* ngewe!
tetek toket kanjut cibai! *lanjiao* *lancau* jubur sundal *perkosa* *kontl* *babingep* *sepong* *colmek*
-monumemek
kontol! kontolodon kontolmu ngocok pejuh
memek! memeks
bajingan!
`;
