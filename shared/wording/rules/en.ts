import type { WordingRules } from '../whys.ts';

export const english: WordingRules = {
  words: {
    gift: 'gift gifts gifted gifting gifter gifters',
    giver: 'gifter gifters donor donors donator donators tipper tippers supporter supporters',
    give: 'gift gifts gifted gifting gifter gifters donate donates donated donating donation donations donator donators donor donors coin coins diamond diamonds tip tips tipper bits subs rose roses lion galaxy',
    funds:
      'gift gifts gifted gifting gifter gifters donate donates donated donating donation donations donator donators donor donors tipper tippers',
    n: 'one two three four five six seven eight nine ten a an every each per single',
    after: 'and in from with so last this today tonight on by here already just while doing per a every',
    thing:
      'rose roses lion lions galaxy universe rocket whale heart hearts gift gifts coin coins diamond diamonds sub subs bits',
    lottery:
      'giveaway giveaways raffle raffles lottery lotteries lotto jackpot sweepstake sweepstakes gamble gambling prize prizes mystery roulette ticket tickets win wins winning winner winners',
    stream: 'stream live video channel broadcast',
  },
  rules: [
    {
      why: 'chance',
      better: 'Quiz: best answer wins',
      phrases: `
        -<lottery> & -<funds>
        random/lucky <funds>
        <funds> .. random/surprise
        lucky/prize draw & -<funds>
        <funds> .. in/into/enter the draw
        <n> sub .. entry/ticket/chance/spin
        coins .. prize/prizes
        send/buy/throw .. <thing> ~ -<lottery>
        -<lottery> ~ send/buy/throw .. <thing>
        -<lottery> .. for/per/with .. <thing>
        # coin/coins/rose/roses/gift/gifts/diamond/diamonds .. entry/entries/ticket/tickets/chance/spin
        <n> <thing> .. entry/ticket/chance/spin
        <n> coin/rose/gift/diamond is/wins .. entry/ticket/chance/spin/prize
        spin/wheel & -<funds>
        chance/chances/odds to/of/at win/winning & -<funds>
        -<funds> .. chance/chances/shot at/of/to
        -<funds> .. enter/entry/entries
        enter/entry/entries .. by/with/for .. -<funds>
        subscribe .. to/and win
        coin/coins/rose/roses/gift/gifts buy/buys .. ticket/tickets/entry/entries/spin`,
    },
    {
      why: 'earnings',
      better: null,
      phrases: `
        i/we've/i've/we/already/have just? made/make/earn/earned over/about/almost/around/like/another? € $
        i/we've/i've/we/already/have just? made/make/earn/earned over/about/almost/around/like/another? € <after>
        i/we've/i've/we/already/have just? made/make/earn/earned over/about/almost/around/like/another? € you
        making over/about/almost/around? € $
        making over/about/almost/around? € <after>
        earned/earning/earn .. €
        i/we just? hit/cashed .. € this/today/tonight/already/in
        just hit € this/today/tonight/already/in
        i/we/you make/earn .. money .. live/streaming/stream/tiktok/twitch/here/online
        pays/paid/paying me/us .. €
        get/got/getting/been/am paid .. €
        took/take/taking home .. €
        made/brought me/us? .. € tonight/today
        my/our/tonight's/today's/monthly/weekly/stream earnings/revenue/payout/payouts
        my/our/tonight's/today's/monthly/weekly income/salary $
        my/our income/salary from/this/so/today/tonight/last
        earnings/income/revenue/payout/salary/balance ~ €
        € ~ you can too
        make/made/earn/get € a/an/per/each/every`,
    },
    {
      why: 'nothing',
      better: 'Hello to {#} of you',
      phrases: `
        # watching/viewers/people/here/lurkers/of .. and/but/with? no/zero/few <funds>/coins
        # watching/viewers/people/here/lurkers/of .. and/but/with? # <funds>/coins`,
    },
    {
      why: 'nothing',
      better: 'Thank you for being here',
      phrases: `
        no/zero <funds> yet
        still no/zero <funds>/coins
        no/zero <funds> from
        no/zero <funds> so far
        why no/zero <funds>
        where are the/my/all/your <funds>
        not one/a/even/any single/one/a? <funds>
        so/too/how few <funds>
        nobody/noone has? gifted/donated/tipped/gifts/donates
        no one has? gifted/donated/tipped/gifts/donates
        nobody/noone is? .. gifting/donating/tipping
        nobody gave/sent/gives/sends me/us? anything/nothing/gifts/coins
        nobody gave/sent/gives/sends me/us? a gift/rose/coin/lion
        has/have/had never/not/yet gifted/donated/tipped
        has/have/had never/not given/sent anything/me/us/a
        hasn't/haven't gifted/donated/tipped
        hasn't/haven't given/sent anything/me/us/a
        not sent/given/gifted/donated anything
        never gifts/gifted/donates/donated/tips/tipped
        lurkers/viewers/who/you/people .. never give/gives/gave/gift/donate/tip $
        gave/give/gives/given/gifted/donated nothing
        don't/stop be/being so? cheap/stingy
        do not be so? cheap/stingy
        stop being so? cheap/stingy
        why so cheap/stingy
        cheapskate*
        freeloader*
        tightwad*
        who did/has not gift/gifted/donate/donated
        who didn't/hasn't gift/gifted/donate/donated`,
    },
    {
      why: 'need',
      better: 'Goal: new microphone',
      phrases: `
        i/we need/want .. money/cash
        i/we need/want .. €
        need/needs money/cash
        need your? <give>
        can't/cannot afford/pay
        can't/cannot .. pay .. rent/bills
        help me/us .. pay/afford/buy
        pay my/our rent/bills
        i'm/am so? broke
        have no money for
        no money for food/rent/dinner/bills`,
    },
    {
      why: 'asking',
      better: 'Thank you for being here',
      phrases: `
        please/pls/plz/plis .. -gift/gifts/donate/tip/send/buy/subscribe/coins/diamonds .. <thing>?
        gift/donate/tip/send .. please/pls/plz
        begging you? for? .. <give>
        -send/throw/drop me/us/in/some/your/more/a/the/those/any? <thing>
        -sending/send .. <gift>
        someone/anyone/somebody/anybody .. send/gift/donate/buy .. <thing>
        gift/donate/tip me/us .. something?
        show some love .. <give>
        keep .. <gift> coming
        spare/gimme a/some/one? <thing>
        any gift/donation helps
        anyone/someone/anybody got/have/has a/some/one rose/lion/galaxy/universe/gift/gifts`,
    },
    {
      why: 'threat',
      better: 'Tonight until 22:00',
      phrases: `
        gift/donate/send/pay now or i/we
        <give>/send/pay .. or i'll/i/we/we'll .. stop/leave/quit/end/go
        or i'll/i/we/we'll .. stop/leave/quit/end .. <stream>
        if you do? not/don't gift/donate/send/give ~ stop/leave/quit/end/over
        if nobody gifts/donates/sends
        unless you/someone gift/gifts/donate/donates
        i/i'll/i'm end/ending/stop/stopping/leave/leaving/quit .. <stream>? .. if .. not/nobody/isn't
        if .. not/isn't ~ i/i'll end/stop/leave/quit
        nobody/noone leaves until
        no <give> no <stream>/song/dance/game/show/party/fun/talk`,
    },
    {
      why: 'missing',
      better: '95 of 100 together',
      phrases: `
        only/just # more to go
        only/just # <thing>/more to go
        only/just # more $
        only/just # more <thing>
        only/just # <thing> left/missing
        # more <give>
        # <thing> to go
        # <thing> left
        # more .. <thing>
        two/three/four/five/ten more <thing>`,
    },
    {
      why: 'next',
      better: 'Thank you, Ada',
      phrases: `
        who/who's will? be? the? next $
        who is/will .. next $
        who's next .. <give>
        be the next one? $
        next gifter/donor/donator`,
    },
    {
      why: 'oneMore',
      better: null,
      phrases: `
        come on .. one/a more? <thing>
        come on .. # more? <thing>
        come on .. <gift>
        one/just more <thing>
        gift/donate now/today/tonight`,
    },
    {
      why: 'rivalry',
      better: 'Ada and 12 others',
      phrases: `
        beat/break/top/overtake/outdo/pass 's record/score/gift/amount/total
        beat/overtake/outgift/outbid .. the? top <giver>
        who .. gifts/donates/sends .. most
        biggest/highest <giver>`,
    },
    {
      why: 'access',
      better: 'Questions: !ask',
      phrases: `
        gift/gifts/donate/tip/pay/send to talk/ask/speak/play/join/skip/chat/get/be
        gift/gifts/donate/tip for .. answer/reply/question/shoutout/attention
        i only/will talk/answer/reply .. gift/gifts/gifters/donators`,
    },
    {
      why: 'access',
      better: 'Spotlight',
      phrases: `
        buy/unlock/get/win/earn my attention/time/love
        pay for my? attention/time`,
    },
    {
      why: 'access',
      better: 'Front row tonight: Ada',
      phrases: `
        vips/vip/gifters/supporters only ~ wait/waits/later
        others/rest/everyone .. wait/waits your? turn? $
        only gifters/donators`,
    },
    {
      why: 'hurry',
      better: 'Closes at 21:30',
      phrases: `
        last chance $
        last chance # seconds/minutes/secs/mins/sec/min
        last chance ~ # seconds/minutes/secs/sec/min
        last chance .. <give>
        hurry .. # seconds/minutes/secs/sec/min
        hurry up? $
        only # seconds/secs left/to .. <give>?`,
    },
    {
      why: 'streak',
      better: 'See you Friday',
      phrases: `
        you broke/lost/ended/killed the/our/my/your streak
        don't let .. streak die/end/break/go
        do not let .. streak die/end/break/go
        keep the gift? streak alive`,
    },
    {
      why: 'losers',
      better: 'Round 2?',
      phrases:
        'losers/loser/losing pay/pays/side/team .. pays?\nlosers/loser must/have/has .. pay/gift/donate',
    },
    {
      why: 'platform',
      better: 'New here? Say hello',
      phrases: `
        follow for a/an? shout*? out?
        follow .. me/us/now/back/today/here
        follow .. my/the/this <stream>/account/page
        follow and/to/if/please
        please/pls/drop/hit/smash/press/leave .. follow
        ^follow $
        follow goal
        new/last/latest/recent follow/follower
        follower/followers goal/count/only
        following goal
        followers
        unfollow*`,
    },
    {
      why: 'platform',
      better: 'Say hi in chat',
      phrases: `
        tap tap tap? double? tap?
        taptap*
        double tap
        tap/tapping/taps .. screen/heart/hearts/like
        keep tapping/taping
        ^tap $
        ^tap now/please/away/fast/faster
        like and/the/this/my/our/if share/follow/<stream>/you're
        like share
        like .. subscribe/follow
        smash/drop/hit/leave/press/give .. like/likes
        ^like $
        likes goal/count/<stream>
        like goal
        # likes
        more/for/get/your/the/all/need likes
        ^likes
        # shares
        share the/this/my/our <stream>
        share and/it/with .. follow/like/friends/<stream>
        ^share $
        shares goal
        please/pls tap/send
        please/pls like/share the/this/my/our/and
        please/pls like/share $`,
    },
    {
      why: 'platform',
      better: "Tonight's supporters",
      phrases: `
        top/best/last/latest/recent/new/first donator/donators/donor/donors/gifter/gifters/donation/donations/gift/gifts/tipper
        gifter gifters
        <gift>
        gifter*
        donat*
        giftee*`,
    },
    {
      why: 'platform',
      better: 'Thank you for being here',
      phrases: `
        ^send $
        send now/it .. <thing>
        send me/us .. <thing>
        send me/us $
        sending .. <thing>
        buy .. <give>
        buy me/us
        buy .. now $
        coins
        # coin/diamond
        diamonds
        cash app/out/me
        giveaway giveaways?
        giveaways
        raffle*
        win a/the/some? prize/prizes
        prize/prizes tonight/today/for/inside`,
    },
    { why: 'money', better: 'Goal: new microphone', phrases: '€' },
  ],
  harmless: `
    instead of gift/gifts/donations
    diamonds are
    given/gave/give/gives up/way/birth
    chest/boss/box/it/that gave nothing
    gave/give/giving nothing away/up
    win/wins/gets/get a gift
    a gift from
    a/the/most gifted
    follow me into/to/through/down/around
    lion king
    ^gift of
    the gift of
    ^the gift $
    ^the gift #
    gift shop/card/cards/wrap/wrapping/box/basket/guide/ideas/horse
    christmas/birthday/wedding/wrapping/xmas/wrap/handmade christmas? gift/gifts
    a/my/the gift for my/his/her/our/mum/mom/grandma
    tap water/dance/dancing/room/out
    gold/red/ancient/roman/old/greek/hidden .. coins
    coins of/explained
    collect/find/mario .. coins
    mining/mine/find/craft/minecraft/collect .. diamonds
    blood donation
    donate/donates/donated/donating .. blood
    cash cab
    lucky luke/luke's/star
    few dollars more
    follow the
    like like
    money heist
    follower/followers of
    draw with`,
};
