/** Dutch. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const dutch = `
kut! *kutwijf* *kuthoer* *kutkind* *kutmarok* *kutjesch* kutten hoer! hoeren *hoerenjong* *hoerenzoon* *hoerenkind* *hoerenlop*
*klootzak* *klotzak* neuk! neuken! neuker *moederneuk* *kontneuk* *geneukt* *kanker* *teringlij* *teringhoer* *teringwijf* *tyfuslij*
*tyfushoer* *klerelijer* *flikker* nikker nikkers *pikzuig* slet! teef schijt *godverdom* gvd tieten *aftrekk*
*lullen* *pijpslet* *zaadslurp* *pedofiel* *rothoer* *kankerhoer* *mongolenk* -canker
mongool!
`;
