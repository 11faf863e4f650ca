/** Polish. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const polish = `
*kurwa* *kurwy* *kurwi* *kurwo* *kurew* kurva! kurwe huj! huja huju *pierdol* *jebac* *jebany* *jebana* *jebane*
 jebal jebie *wyjeb* *pizda* *pizdy* *pizdu* cipa! cipy *cipka* *cipki*
*dziwka* *dziwki* *dziwko* dupa! dupy dupek *dupcia* kutas! kutasy kutasa *kutasia* fiut fiuta *pierdal* *pierdziel* ciota! cioty *pedał*
 cwel! cwele szmata *gowno* *gowna* *obciag* *lodziara* ruchać ruchanie *ruchacz* *spierd* *pieprzo*
-gownor
chuj! chuja! chuje chujek chujow* *skurwysyn* *skurwiel* skurw* zajebist* zajebal pojeb! rozjeb! zjeb! zjeby
`;
