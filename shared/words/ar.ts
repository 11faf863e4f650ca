/** Arabic: its own letters (without marks; one shape for each letter), then the way it is typed in Latin ones. Form of the entries: `addList` in `names/lexicon.ts`; where they come from: `SOURCES.md`. */
export const arabic = `
كس! كسي كسك *كسمك* *كسامك* *كسام* *كساخت* *كسختك* طيز! طيزك طيزي *طيزك* زب! زبي! زبك *زبي* نيك! انيك انيكك نيكني *منيوك* *منايك*
*متناك* *شرموط* *شراميط* *قحبه* *قحاب* *عاهره* *عاهرات* منيك! خول! خولات عرص! *معرص* *ديوث* *لوطي* *لواط* *اغتصاب* *ابنالكلب*
*ابنكلب* *يلعنام* *يلعندين* *كلخرا* خرا! خراي *شاذ* مص مصمص *مصزب* *لحسك* *بنتالكلب* *داعش*
*sharmout* *sharmoot* *sharmot* *charmout* *sharmut* *kosomak* *kosomk* *kosomm* *kossomak* *kusomak* *kosomo* ksmk! *kosokht* *ayrefi*
*ayrfi* *manyouk* *manyok* *qahba* *9ahba* *9a7ba* *gahba* *lkahba* *nikomok* *nikmok* zebi zebbi *ibnsharm*
-زبيب -زبيد -زبير -شاذل
سكس! سكسي
kahba!
`;
