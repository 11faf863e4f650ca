/** German. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const german = `
arsch! *arschloch* *arschgei* *arschfick* *arschleck* *arschkriech* *arschficker* arschi *leckmich* fick! ficken! ficker fickt
*gefickt* *fickdich* *fickfehler* *fickfrosch* *mutterfick* *kinderfick* *fickschlitten* *fotze* *votze* hure! huren *hurens*
*hurenkind* *hurentocht* huso nutte! nutten *nuttens* *schlampe* *scheiss* *scheise* schiess wichse *wichser* *wixer* *wixxer*
*wichsvorl* *schwuchtel* schwuchtl *missgeburt* spast spasti *spastiker* *kanacke* neger! negern negerin
*judensau* *judenschwein* *judenraus* *vergasen* *vergast* *untermensch* *schwanzlutsch* *schwanzlut* *drecksau* *dreckschwein*
muschi muschis moese möse *pimmel* titten *hodensack* bumsen *bumsmich* *fickstute* *bitchfresse* *kackbratze* *pissnelke*
pisser *deinemutterfick* *blasmirein* *blasehase* *kindersch* *vollspast* *heilhit*
kanack kanaken kanake!
hurensohn
`;
