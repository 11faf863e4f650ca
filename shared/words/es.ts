/** Spanish. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const spanish = `
puta! putas! puto! putos! putita putitas putito putazo puton putona ptm *putamadre* *putisimo* *deputa* *jueputa* *hijoeputa*
*hijoput* *hijaput* hdp hdpt *malparid* gonorrea *pendej* coño! coños! *gilipoll* *jilipoll* *maricon*
*culiad* *culero* culo! culos culito *culote* *comeculo* *lameculo* *besaculo* *rompeculo* *chupaculo*
*chupapoll* *chupapija* *chupaverga* *mamaguev* *mamahuev* *mamabich* *mamaverg* *chupamel* *soplapoll* *comepoll* *mamapinga*
*comepinga* verga! vergas vergota polla pollas pollon pija pijas follar follame follada follador *follamadre*
*conchatumadre* *conchetumare* *conchesumadre* *conchatuma* *conchetum* *chingatumad* chinga! chingar chingada chingado chingate
*chingatu* *hijodelachingada* mierda! mierdas *mierdoso* *demierda* cagar cagon cagada *cagaste* joder jodete
 *prostituta* tetas tetona tetotas ojete *sudaca* *violador* *pajillero* *pedofil* *tragasable* *zorraputa*
*mecago* *vetealamierda* *pichula* *pinchepu* *huevon*
ramera violar
cabron! cabrones cabrona *cabronazo*
`;
