/** Italian. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const italian = `
*cazzo* *cazzone* *cazzon* *testadic* *cazzat* *incazz* -cazzola -cazzoli -cazzolat minchia! *minchion* *vaffancul* *fanculo* *afanculo*
*stronz* *puttan* *figliodip* *coglion* *bocchinar* *pompinar* pompino! *pompin* fica! figa! *frocio* froci *frocia* *ricchion*
*culatton* culo! *rottoinc* *merda* merde *merdos* *mignotta* *bagascia* *baldracca* *sborra* *sburra* scopare scopata
*porcodio* *porcoddio* *diocane* *dioporco* *diobestia* *porcamadonna* *diocan* *porcodd* terrone *leccacul* *leccafic*
*segaiol* *stuprator* tette *succhiac* *ciucciac* *succhiam* *pisciar* *negrodi* *pedofil* *troiona* *troiacc* -merdan
zoccola! zoccole
-cazzato -cazzaniga
`;
