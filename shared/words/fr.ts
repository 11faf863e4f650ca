/** French. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const french = `
*putain* pute! putes putte *filsdepute* *filsdep* *fildepute* *filledepute* ntm nique! niquer niquez *niquetam* *niktam*
*niketam* *niquetar* *niqueta* *encule* *enkule* *anculer* *connard* *conard* *connasse* *conasse* *salope* salop salaud
salauds batards *grossebite* *mabite* *tabite* *sucemab* *grossebit* *bitedur* *couille* *pouffiasse* *poufiasse*
*gouine* *tafiole* *tarlouze* *tantouze* *bougnoul* nègre nègres *youpin* *enfoire* *branleur* *branler* *branlette* merde! merdes
*merdeux* *emmerd* foutre *trouduc* *troudecul* cul! culs *lechecul* *sucemoi* *sucebite* suceuse suceur teub teubs *violeur*
ftg *grospd* *sacapute* *baisetam* *baisemoi* baiseur *vatefaire* *partouze* *chiennasse* *pedophil* -culdesac
-enculescu
niktamere
batard!
petasse! petasses
`;
