/** Turkish. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const turkish = `
*orospu* *oruspu* *orosbu* *oruspo* *siktir* *siktirgit* sikerim! sikeyim! *sikeyim* sikik! sikis siktim sikecem *sikicem* amk! amq! amcik!
*amcik* *aminagoy* *aminasok* *yarrak* *yarragi* yarak yaraklar *dalyar* *gotveren* *gotunu* göt! götün götü götler gotlek
*pezevenk* ibne! ibneler *ibnelik* *kahpe* fahise *fahişe* piç piçler *picoglu* *pickurusu* *orospuc* gavatlar
*tassak* taşak *ananisik* *ananisk* *ananıs* *sokayim* *serefsiz* *bacinisik* *avradini* *sülaleni* *pustlar* puşt
aminake aminaki *aminakoy* *aminakod* *aminakod*
kaltak! kaltaklar sikim
gavat!
`;
