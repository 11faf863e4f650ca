/** Russian: Cyrillic first, then the way it is typed in Latin letters. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const russian = `
 *хуев* *хуйн* *хуесос* *нахуй* *охуе* *охуи* *похуй* хуи! хуя! *хуило* *хуйло* *хуяр* *хуета* *хуеп* *нихуя* *дохуя*
*пизд* *пёзд* ебал ебан! *ебанут* *ебаны* *ебану* *ебанн* *заеб* *уебок* *уебан* *уёбок* *выеб* *долбоеб* *долбаеб* *проеб*
*отъеб* *съеб* *ебуч* *еблан* ебло! *ебальн* *ебись* *ебаш* *йобан* *йоб* *ебёт* ёб ёбт
бля! блять! блядь! *бляди* *блядск* *блядь* *блядин* *бляха* сука! суки! сучка сучки сучара сучий *сукабля* *сукинс* *мудак* *мудил*
*мудозв* *пидор* *пидр* педик *педераст* *гандон* *гондон* *шлюх* *шлюш* *залуп* манда! мандавошк* жопа! жопу! жопы
*жопа* *жопо* *говно* *говня* *дерьмо* *сиськи* сперма дрочи дрочить *дрочер* *дрочил* хохол! хохлы *хохлосрач* хач! хачи
чурка чурки жид! жиды! *жидов* *нигер* *ниггер* *шалав* *ублюд* *членосос* минет *минетчиц* отсос отсоси *порно* секс *изнасил*
*зигхайль* *гитлер* *черномаз* *хуепл* -нигери -жидовск -мудрост -мудов
*pizdec* *pizdets* *pizdat* *pizdoi* *blyat* *bljat* *blyad* *bliad* *bljad* cyka! *cykabl* *sukabl* *sukablya* *nahui* *nahuy* *nahuj*
*pohui* *pohuy* *pohuj* *xuesos* xuy! xui huylo! *huilo* *khuylo* *huyna* *dolboeb* *dolbaeb* *dolboyob* *yeblan* eblan ebat
*zaebal* *zaebis* *uebok* *uebishe* mudak! mudaki *mudila* pidor! pidory *pidoras* *pidaras* *pidrila* *pederast* *shlyuh* *shluha* *zalupa*
*govno* zhopa jopa zhopu
ебать*! ебать! въебать выебать *sukabl*
пидар*! хуй*! *похуй* *хуйло* -подстрахуй -страхуй
мудо! наебал* наебну* наеби* бляать! мудозвон*
`;
