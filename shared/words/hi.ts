/** Hindi: Devanagari first, then the way it is typed in Latin letters. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const hindi = `
*चूतिया* *चुतिया* *चूतिये* *चुतिये* *चूत* *मादरचो* *मदरचो* *भोसड* *भोसड़* *बहनचो* *बहेनचो* *भेनचो* *बेनचो* चोद! *चोदू* *चुदाई* *गांडू* गांड! गांडमें
*लौड़* *लौडा* *लौडे* लंड! *लण्ड* *रंडी* *रण्डी* *हरामज* हरामी *हरामखो* *झांट* *झाँट* *भड़व* *भडव* टट्टी *हिजड़* *कमीन*
*chutiya* *chutia* *chutiy* *chootiy* *chutmar* *madarcho* *madercho* *madharcho* *madrcho* *matherchod* *bhencho* *behencho* *bencho*
*behncho* *bahencho* *bhancho* *bhosdi* *bhosad* *bhosri* *bhosda* bsdk! bhsdk mkc! tmkc! bkl *gaandu* gandu! gaand! *gandmar* *gaandmar*
*lundcho* *randibaaz* *randikhan* *haramzad* *haramkhor* harami *jhaant* jhatu *chudai* *chudwa* *chudail* chodu! hijda
*betichod* *maakichut* *makichut* *makichoot* *makibhos* *makelode* *lawde* lavde lodu *lauday* -benchorn -bencholi -benchoul
bhadwa! bhadwe!
`;
