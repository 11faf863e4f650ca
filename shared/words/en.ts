/** English. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const english = `
*fuck* *motherf* *mothafuc* fck! fcuk! fukin fuking fuker fuq fux fkn fking fuckr fvk mofo mthrfckr
cunt! cunty cuntface* *cuntface* *stupidcunt*
shit! shits shitty! shitter shite *shithead* *shitface* *shitlord* *shitstain* *shitbag* *shithole* *shitpost* *shitshow*
*bullshit* *dipshit* *horseshit* *batshit* *dogshit* *eatshit* sht! shyt sh1t
*bitch* *biatch* *beotch* btch! bytch
*nigger* nigg nigs *niglet* *nignog* *nigguh* nigas! niggr! nggr ngga *jigaboo* *porchmonkey* *towelhead*
*sandnig* -snigger -snigga -benigga
spic spics wetback wetbacks beaner beaners gook gooks chink! chinks! *chinkeye* *chingchong* kikes paki pakis coon! coons!
*zipperhead* *raghead* *golliwog* -mainecoon
*faggot* *faggit* *fagot* fag! fags! faggy fagboy fggt fgt phag *gayfag* -fagott
*tranny* trannies *shemale* *ladyboy*
retard! retards! retarded! *libtard* *fucktard* *tardfuck* *mongoloid* *subhuman*
rape! raped rapes raping raper rapist! rapists *rapeyou*
 pedos *pedophil* *paedophil* *pedobear* *molester* *moelester* *childporn* *kiddieporn* *lolicon* *jailbait* *childlover*
pussy! pussies pussys *pussyeater* *pussylick* *pussyslay* *wetpussy* *mypussy* pssy! pusy! puss
penis! *penises* *mypenis* *bigpenis* penus vagina! vaginas *vajayjay* clit clits *clitoris*
dildo! dildos *blowjob* *handjob* *rimjob* *footjob* *titjob* *gangbang* *cumshot* *cumslut* *cumdump* *cumguzzl* *cumbucket*
cum cums cumm *cumlover* *cumonface* -cumlaude jizz jizzed *creampie* *bukkake* *deepthroat* *doggystyle*
*dickhead* *dickface* *suckmydick* *suckadick* *mydick* *bigdick* *dicksuck* *dickpic* *dickrid* *hugedick* *smalldick* d1ck
cock cocks! *cocksuck* *mycock* *bigcock* *cockhead* *hugecock* *cockrid* *blackcock* cawk c0ck -decock -cockburn -hancock
*asshole* *azzhole* *assh0le* ass azz *dumbass* *bigass* *asslick* *asseater* *eatass* *asshat* *arsehole* arse *buttsex*
*buttplug* *butthole* *buttfuck* *anuslick* anus anal *analsex* *analplug*
sex s3x porn! *pornhub* *pornstar* porno pron *hentai* milf milfs tits titties titty titys *bigtits* *tittyfuck*
boobs boobies boobie *bigboob* *masturbat* *orgasm* *ejaculat* *fisting* *felching* sperm horny *hornyfor*
 slutty *whore* h0e skank skanks cuck cucks *cuckold* *hoebag* *cumwhore* -slutsky -slutzky -slutzker
twat! twats *twatface* wank! *wanker* wanking bollocks bellend prick pricks piss! pissing pissed *pissflap* *pissoff* *dumbfuck*
 *bestiality* *zoophil* *necrophil*
nazi! nazis! *neonazi* *grammarnazi* *hitler* *heilhitl* *siegheil* *gasthejew* *killjews* *killalljews* *jewkill* *whitepower*
kkk *kukluxklan* *osamabinladen* *hailhitl* *ethniccleans* -izan
kys! *killyourself* *killurself* *kilyourself* *hangyourself* *neckyourself* *goneck* stfu gtfo *dixienorm* *mikehunt* *jackmeoff*
*suckmy* *lickmy* *eatmyass* *suckmeoff* *benisdover* *hughjass*
-scunthorpe -cockney -peacock -cockatoo -cockpit -cocktail -babcock -woodcock -alcock -shiitake -shitake -therapist
-pussycat -pussywillow -grape -drape -scrape -assassin -dickens -thoth -birthot -northot -healthot -withot
cunts *fukyou* *fukoff* *fukthis* thot thots incest niga niqqa! niqqas! *phukyou* phuk
slut! slutty slutbag *slutlife* rectum fukk! fukkk fukker -pussywill
pedo! pedos!
1488 sluts *nigga* -niggard
`;
