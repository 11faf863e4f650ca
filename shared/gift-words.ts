import type { Motif } from './motif.ts';

/**
 * The words by which a gift's name tells what it is, in the languages that its platforms speak, then emoji in a row.
 * None stands in two lines.
 */
export const GIFT_WORDS: Readonly<Record<Motif, string>> = {
  bloom: `
    rose rosa rosen bloom blossom flower fleur flor flores fiore fiori blume blumen bloem bloemen kwiat
    kwiaty róża cicek çiçek gül bunga mawar tulip tulipan lily lotus daisy orchid sunflower bouquet
    blumenstrauß strauß peony цветок цветы роза розы букет тюльпан وردة ورد زهرة गुलाब फूल कमल ดอกไม้ กุหลาบ
    バラ 薔薇 花 桜 さくら 장미 꽃 벚꽃 玫瑰 🌹🌸🌷💐🌺🌻🌼🏵`,
  cup: `
    cup mug coffee cappuccino latte espresso tea chai boba kaffee tee tasse becher koffie thee kopje café
    cafe té taza tazza caffè thé chá xícara kawa herbata kubek kahve çay kopi teh cangkir drink beer bier
    cerveza cerveja bière birra piwo wine wein vino vinho juice saft milkshake cola cocktail tip trinkgeld
    propina gorjeta pourboire mancia fooi кофе чай чашка пиво قهوة شاي कॉफी चाय กาแฟ コーヒー お茶 紅茶 乾杯 ビール 커피
    맥주 咖啡 奶茶 茶 啤酒 干杯 ☕🍵🍺🍻🥤🧋🍷🥂`,
  note: `
    note music musik música musique musica muziek muzyka müzik nhạc song lieder canción canciones
    cancion chanson canzone canção piosenka şarkı lagu mic microphone mikrofon micrófono melody melodie
    karaoke guitar gitarre guitarra guitare piano drum dj disco dance tanz baile violin konzert музыка песня
    микрофон гитара موسيقى أغنية संगीत गाना เพลง ดนตรี 音楽 歌 マイク カラオケ 음악 노래 마이크 音乐 音樂 麦克风 麥克風 🎵🎶🎤🎸🎹🎷🎼🎧`,
  heart: `
    heart herz herzen love liebe corazón corazones amor coração corações coeur cœur amour cuore amore hart
    hartje liefde serce miłość kalp aşk sevgi hati cinta yêu kiss kisses beso beijo bisou bacio kus hug
    umarmung abrazo abraço câlin follow share like сердце любовь поцелуй قلب حب قبلة दिल प्यार หัวใจ รัก ハート
    愛 キス 하트 사랑 뽀뽀 心 爱 比心 ❤💖💕💗💓💘💝💞💜💙💚💛🧡🤍🖤😍😘🫶`,
  star: `
    star stern sterne estrella estrela étoile étoiles stella stelle sterren gwiazda gwiazdy yıldız bintang
    sub subscription sun sonne sol soleil firework feuerwerk sparkle confetti fuochi glitter звезда звёзды
    звезды солнце подписка نجمة نجم सितारा तारा ดาว 星 スター 花火 별 星星 烟花 煙花 ⭐🌟✨🎆🎇☀🎉🎊`,
  kite: `
    kite drachenflieger aquilone vlieger latawiec uçurtma layangan balloon ballon luftballon globo balão
    balões palloncino palloncini balon papierflieger змей шарик шар بالون पतंग गुब्बारा ว่าว ลูกโป่ง 凧 風船
    バルーン 연 풍선 风筝 風箏 气球 氣球 🪁🎈`,
  lantern: `
    lantern lamp light candle laterne lampe kerze kerzen licht linterna lámpara vela luz farol lanterna
    candela luce lanterne bougie lumière lampa lampion świeca kaarsen kaars fener lamba lentera lampu lilin
    đèn campfire bonfire lagerfeuer torch fackel фонарь лампа свеча فانوس شمعة مصباح दीया दीपक दीप लालटेन
    โคม โคมไฟ เทียน 提灯 ランタン ろうそく 등불 촛불 랜턴 灯笼 燈籠 灯 蜡烛 蠟燭 🕯🏮💡🔦🪔`,
  key: `
    key schlüssel llave chave clé clef clés chiave chiavi sleutel klucz anahtar kunci ключ ключи مفتاح चाबी
    กุญแจ 鍵 열쇠 钥匙 鑰匙 🔑🗝`,
  wing: `
    wing bird feather angel butterfly butterflies swan eagle falcon hawk owl dove pigeon crane flügel vogel
    vögel feder federn engel schmetterling schwan adler falke taube alas pájaro pluma ángel mariposa cisne
    águila asas pássaro anjo borboleta aile oiseau plume ange papillon cygne aigle uccello piuma angelo
    farfalla cigno aquila vleugel veer vlinder zwaan skrzydło ptak anioł motyl kanat melek kelebek sayap
    burung malaikat cánh chim крыло крылья птица ангел бабочка лебедь орёл جناح طائر ملاك فراشة पंख चिड़िया
    तितली ปีก นก ผีเสื้อ นางฟ้า 羽 翼 鳥 天使 蝶 날개 새 천사 나비 翅膀 鸟 鳥兒 蝴蝶 🪽🦋🐦🕊🪶🦅🦢🦉👼`,
  crown: `
    crown tiara king queen prince princess throne krone könig königin prinz prinzessin corona rey reina
    coroa rei rainha couronne roi reine regina kroon koning koningin korona król królowa taç kral kraliçe
    mahkota raja ratu vua корона король королева تاج ملك ملكة ताज मुकुट राजा रानी มงกุฎ ราชา 王冠 王様 女王 クラウン
    왕관 왕 여왕 皇冠 国王 👑🤴👸🫅`,
  comet: `
    comet meteor meteorite rocket sternschnuppe komet rakete raketen cohete cometa foguete fusée comète
    razzo raket kometa rakieta roket spaceship spacecraft raumschiff ufo raid комета метеор ракета صاروخ
    مذنب شهاب धूमकेतु रॉकेट ดาวตก จรวด 彗星 流れ星 流星 ロケット 유성 혜성 로켓 火箭 流星雨 ☄🚀🌠🛸`,
  orbit: `
    orbit planet universe galaxy world earth globe moon saturn cosmos interstellar space planeten welt erde
    universum galaxie mond weltall planeta universo galaxia galáxia mundo tierra luna lua planète planètes
    univers monde terre lune pianeta mondo wereld maan wszechświat galaktyka księżyc gezegen evren galaksi
    bulan планета вселенная галактика мир земля луна كوكب كون مجرة قمر ग्रह ब्रह्मांड चाँद ดาวเคราะห์
    จักรวาล พระจันทร์ 惑星 宇宙 地球 月 銀河 행성 우주 지구 은하 星球 星系 月亮 🪐🌌🌍🌎🌏🌙🌕`,
  phoenix: `
    phoenix phönix fénix fênix phénix fenice feniks firebird feuervogel dragon drache dragón dragão drago
    draak smok ejderha naga rồng феникс дракон عنقاء تنين फीनिक्स ड्रैगन ฟีนิกซ์ มังกร フェニックス 不死鳥 火の鳥 ドラゴン 龍
    竜 불사조 피닉스 드래곤 용 凤凰 鳳凰 龙 🐉🐲`,
  gem: `
    gem gemstone diamond jewel crystal ruby emerald sapphire pearl ring necklace treasure bits cheer diamant
    diamanten juwel edelstein kristall rubin smaragd perle schatz diamante joya cristal rubí esmeralda perla
    anillo tesoro joia rubi anel tesouro bijou émeraude trésor gioiello gemma klejnot kryształ elmas
    mücevher berlian permata бриллиант алмаз кристалл рубин жемчуг الماس ماس جوهرة हीरा मोती रत्न เพชร
    อัญมณี ダイヤ 宝石 指輪 다이아 보석 반지 钻石 鑽石 宝藏 寶石 💎💍`,
  drop: `
    drop raindrop tear rain water tropfen wasser regen gota agua água goutte eau pluie goccia acqua druppel
    kropla damla tetes giọt капля вода дождь قطرة ماء बूंद पानी หยดน้ำ น้ำ しずく 雨 물방울 비 水滴 💧💦🌧`,
  bead: `
    bead marble murmel pebble kiesel kugel coral бусина خرزة मनका ลูกปัด ビーズ 구슬 珠子 📿`,
};
