/** Portuguese. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const portuguese = `
*caralho* *karalho* krl crlh *caraio* foder! foda! fodas *fodase* *fodasse* *fodido* *fodida* *fudido* *fudida* *sefoder* *sefuder*
*vaisefod* *vaisefud* fdp! *filhodaput* *filhadaput* *filhodeput* *putaquepar* pqp! puta! putinha! *putinha* *putaria* *putao*
*buceta* boceta! bct *xoxota* xereca! *xavasca* *cuzao* cuzinho *cudoce* *arrombad* viado! viados viadinho viadao *bichona*
merda! merdas *merdinha* porra! *piroca* *pirocudo* *punhet* *siririca* *vagabunda* vadia! vadias *boquete* *chupameu*
*chupaminh* *tomarnocu* *tomanocu* vtnc vsf vtmnc *paneleiro* *cabrao* *cagalhao* *estuprad* *pedofilo* *cacete* *gozada*
*rapidinha* *crlho* *rabuda* *gostosinha*
`;
