import type { WordingRules } from '../whys.ts';

export const german: WordingRules = {
  words: {
    funds:
      'geschenk geschenke geschenken gifts schenk schenke schenkt schenken schenker schenkern spende spenden spendet spender spendern spenderin spendest',
    thing:
      'rose rosen löwe löwen galaxie universum geschenk geschenke gift gifts münze münzen diamant diamanten herz herzen',
    lottery:
      'verlosung verlosungen verlosen verlose verlost gewinnspiel gewinnspiele lotterie lotto tombola los lose glücksrad lostrommel gewinn gewinne gewinnen gewinnt gewinner preis preise zufällig zufall roulette hauptpreis',
    send: 'schick schicke schickt sende sendet werf werft gib gebt',
  },
  rules: [
    {
      why: 'chance',
      better: 'Quiz: Die beste Antwort gewinnt',
      phrases: `
        -<lottery> & -<funds>
        <funds> & los/lose
        <send> .. <thing> ~ -<lottery>
        -<lottery> ~ <send> .. <thing>
        # münze/münzen/rose/rosen .. los/lose/chance
        jede/eine münze/rose .. los/lose/chance
        dreht/dreh/drehen rad & -<funds>
        chance auf .. & -<funds>`,
    },
    {
      why: 'earnings',
      better: null,
      phrases: `
        verdiene/verdienen/eingenommen/eingespielt .. €
        habe/hab/haben .. € .. verdient/eingenommen/eingespielt
        € verdient/eingenommen/eingespielt
        mir/uns .. € gezahlt/ausgezahlt/überwiesen/gebracht
        € .. rein $
        meine/unsere einnahmen/auszahlung
        mein/unser verdienst/einkommen/gehalt/umsatz
        einnahmen/verdienst/einkommen/umsatz/auszahlung ~ €
        € ~ du kannst das auch`,
    },
    {
      why: 'nothing',
      better: 'Hallo an euch {#}',
      phrases: `
        # leute/zuschauer/schauen/sehen/gucken/menschen/hier .. und/aber? # <funds>
        # leute/zuschauer/schauen/sehen/gucken/menschen/hier .. und/aber? null/kein/keine/kaum .. <funds>`,
    },
    {
      why: 'nothing',
      better: 'Schön, dass ihr da seid',
      phrases: `
        keiner/niemand hat? .. geschenkt/gespendet
        schenkt/spendet keiner/niemand
        keiner/niemand .. schenkt/spendet
        hat/habt/haben/hast .. noch? nie/nichts/nix was/etwas? geschenkt/gespendet
        hat/habt/haben/hast .. noch? nie was/etwas gegeben
        ihr gebt/schenkt/spendet nie/nichts/nix was/etwas? $
        schenkt/spendet nie/nichts/nix
        noch keine geschenke/spenden
        kein einziges geschenk
        nicht so? geizig/knauserig/knausrig
        geizhals
        geizhälse
        geizkragen
        schnorrer
        warum so geizig`,
    },
    {
      why: 'need',
      better: 'Ziel: neues Mikrofon',
      phrases: `
        brauche/brauchen eure/deine spenden/spende/geschenke
        brauche/brauchen .. geld/kohle/geschenke/münzen
        brauche/brauchen .. €
        helft/hilf mir .. zahlen/bezahlen/kaufen
        kann .. miete/rechnungen .. zahlen/bezahlen
        meine miete/rechnungen .. zahlen/bezahlen
        bin pleite
        kein geld für`,
    },
    {
      why: 'asking',
      better: 'Schön, dass ihr da seid',
      phrases: `
        bitte .. schenkt/schenk/spendet/spenden/spende/schickt/schick .. mir? etwas/was/<thing>?
        schenkt/schenk/spendet/spende/schickt/schick .. bitte
        schenkt/schenk mir/uns .. etwas/was?
        -schick/schicke/schickt/sende/sendet .. <thing>
        kann/könnte .. jemand .. <thing>
        hat jemand .. rose/rosen/löwe/löwen/geschenk/münzen
        jeder euro/cent hilft`,
    },
    {
      why: 'threat',
      better: 'Heute bis 22 Uhr',
      phrases: `
        schenkt/schenk/spendet/spende/schickt/schick .. oder ich
        wenn .. keiner/niemand/nicht .. schenkt/spendet ~ höre/mache/gehe/schluss/ende/aus
        ohne geschenke/spenden kein/keine/keinen
        wenn .. ziel .. nicht/kein ~ aus/auf/schluss/ende`,
    },
    {
      why: 'missing',
      better: '95 von 100 zusammen',
      phrases: `
        nur noch # $
        nur noch # <thing>
        es? fehlen nur? noch? # $
        fehlen .. # <thing>
        noch # <thing>
        noch zwei/drei/vier/fünf/zehn <thing>`,
    },
    {
      why: 'next',
      better: 'Danke, Ada',
      phrases:
        'wer ist/wird der/die? nächste/nächster $\nwer ist/wird als nächstes/nächster dran? $\nder nächste schenker/spender',
    },
    {
      why: 'oneMore',
      better: null,
      phrases: `
        los/komm/kommt/kommt/auf .. noch? ein/eine/einen/einer <thing>
        noch ein/eine/einen <thing>
        schenkt/schenk/spendet/spende jetzt`,
    },
    {
      why: 'rivalry',
      better: 'Ada und 12 andere',
      phrases: `
        schlagt/schlag/knackt/brecht/brich/übertrefft 's rekord
        schlagt/schlag/knackt den rekord von {}
        wer .. schenkt/spendet .. meisten`,
    },
    {
      why: 'access',
      better: 'Fragen: !ask',
      phrases: `
        schenkt/schenk/spendet/spende/zahlt/zahl .. um .. reden/sprechen/fragen/spielen
        nur für schenker/spender/vips
        kauf/kauft .. meine aufmerksamkeit
        nur vips/vip ~ warten/wartet`,
    },
    {
      why: 'hurry',
      better: 'Schließt um 21:30',
      phrases: `
        letzte chance $
        letzte chance # sekunden/minuten
        nur noch # sekunden
        schnell/beeilt .. # sekunden/minuten
        noch # sekunden`,
    },
    {
      why: 'streak',
      better: 'Bis Freitag',
      phrases:
        'habt/hast .. serie/streak .. gebrochen/gerissen/kaputt\nlasst .. serie/streak .. reißen/abreißen/sterben',
    },
    {
      why: 'losers',
      better: 'Zweite Runde?',
      phrases: 'verlierer/verlierern/verliert .. zahlt/zahlen/spendet/schenkt',
    },
    {
      why: 'platform',
      better: 'Neu hier? Sag hallo',
      phrases: `
        folgt/folge/folg mir/uns
        folgt/folge/folg dem kanal/stream
        folgt $
        folgen und liken/teilen
        folgen nicht vergessen
        nicht vergessen .. folgen
        followern
        follower ziel
        mehr/neue/neuer/unsere/letzter follower
        followt
        followerziel
        liken
        likt
        lasst/lass/gebt/gib .. like/likes/herz/herzen/follow
        teilt den/das/diesen stream/live/video
        teilt und
        liken/folgen und teilen
        teilen und liken/folgen
        tippt/tipp/tippe .. bildschirm/display
        tippt tippt
        doppelt tippen`,
    },
    {
      why: 'platform',
      better: 'Eure Unterstützer heute Abend',
      phrases: `
        geschenke/geschenken
        für/top/jedes/erstes/letztes/dein/das geschenk
        schenkt/schenk
        schenker/schenkerin/schenkern
        top/letzter/bester/größter spender/schenker
        spende/spenden/spendet/spender/spenderin
        spendenziel/geschenkeziel/spendenkonto
        # münzen/diamanten
        für die/deine/eure/alle? münzen/diamanten
        verlosung/gewinnspiel`,
    },
  ],
  harmless: `
    spende/spendet/spenden .. blut
    geschenk des/der
    gewinnt/gewinne/gewinnen ein geschenk
    das/mit/ohne/kein/im/durch/gegen/viel/pures/dem/des gift/gifts
    gift der/des/und/oder/für/im
    ein/das geschenk für/von meine/meinen/oma/opa/mama/papa/die/den
    geschenke basteln/einpacken/verpacken/für
    münzen des/der/aus/sammeln
    diamanten suchen/finden/abbauen
    preis der/des
    könig der löwen
    nur noch # level`,
};
