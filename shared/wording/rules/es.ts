import type { WordingRules } from '../whys.ts';

export const spanish: WordingRules = {
  words: {
    funds:
      'regalo regalos regala regale regalen regalar regalan regalas done donen donar donan donacion donaciones donante donantes donador donadores',
    give: 'regalo regalos regala regale regalen regalar regalan regalas dona donas done donen donar donan donacion donaciones donante donantes monedas moneda diamantes rosas leon',
    thing:
      'rosa rosas rosita rositas leon leones galaxia universo regalo regalos moneda monedas diamante diamantes corazon corazones',
    lottery:
      'sorteo sorteos sortea sorteamos rifa rifas loteria premio premios boleto boletos tombola ruleta gana ganas ganar ganen ganador ganadores azar participa participas participar concurso',
    send: 'manda mandas manden mandad mandame mandenme envia envien enviad enviame envienme tira tiren',
    live: 'directo live transmision video canal stream',
  },
  rules: [
    {
      why: 'chance',
      better: 'Concurso: gana la mejor respuesta',
      phrases: `
        -<lottery> & -<funds>
        dona y/para/e .. <lottery>
        <send> .. <thing> ~ -<lottery>
        -<lottery> ~ <send> .. <thing>
        # moneda/monedas/rosa/rosas .. boleto/boletos/oportunidad
        cada/una moneda/rosa .. boleto/boletos/oportunidad/gira
        gira/giras/giro/girar & -<funds>
        oportunidad/oportunidades/posibilidad de ganar & <funds>`,
    },
    {
      why: 'earnings',
      better: null,
      phrases: `
        gane/ganado/gano/ganamos/ganando/cobre/cobro/cobrado/facture .. €
        hice/hicimos/saque/llevo € $
        hice/hicimos/saque/llevo € hoy/esta/este/en/ganados/con
        me/nos ha? pago/paga/pagan/pagaron/pagado .. €
        mis/nuestras ganancias/ingresos/sueldo
        ganancias/ingresos/sueldo/salario ~ €
        gano/cobro/ganas € por/a/la/cada
        € ~ tu tambien puedes`,
    },
    {
      why: 'nothing',
      better: 'Hola a los {#}',
      phrases: `
        # viendo/personas/espectadores/mirando/conectados/aqui .. y/pero/con? # <funds>
        # viendo/personas/espectadores/mirando/conectados/aqui .. y/pero/con? cero/ningun/ni .. <funds>`,
    },
    {
      why: 'nothing',
      better: 'Gracias por estar aquí',
      phrases: `
        nadie ha/me/nos? me/nos? regalado/regala/donado/dona/manda/mandado/enviado
        nunca/no regala/regalan/dona/donan/han/ha regalado? nada
        no dan/da/das/dieron nada
        no ha/han/has/habeis regalado/donado
        no ha/han/has/habeis dado/mandado/enviado nada
        ni un/una solo/sola? regalo/donacion
        cero regalos/donaciones
        ningun regalo
        no seas/sean/seais tan? taca*/rata/ratas/codo/codos/agarrado/agarrados/roñoso
        taca\u00F1o/taca\u00F1os/taca\u00F1a
        sin regalos todavia/hoy/aun`,
    },
    {
      why: 'need',
      better: 'Meta: micrófono nuevo',
      phrases: `
        necesito/necesitamos sus/vuestros/tus <funds>
        necesito/necesitamos .. dinero/plata/regalos/monedas
        necesito/necesitamos .. €
        ayudame/ayudenme/ayudadme/ayuden .. a? pagar/comprar
        pagar .. alquiler/renta/facturas
        no puedo pagar
        no tengo dinero/plata
        no tengo para .. renta/alquiler/comer/comida
        sin dinero para`,
    },
    {
      why: 'asking',
      better: 'Gracias por estar aquí',
      phrases: `
        por favor .. <send>/regala/regalen/regalad/dona/donen .. <thing>?
        <send>/regala/regalen .. por favor
        porfa .. <send>/<give>
        -<send> .. <thing>
        <thing> por? favor
        regalame/regalenme/regaladme .. algo?
        alguien .. regala/manda/envia/dona/regalar/mandar .. <thing>`,
    },
    {
      why: 'threat',
      better: 'Esta noche hasta las 22:00',
      phrases: `
        <send>/regala/regalen/dona/donen ya/ahora o
        <give>/<send> .. o me/lo/apago/paro/termino/cierro
        si no/nadie regalan/regala/regalas/donan/dona/mandan ~ paro/apago/termino/voy/cierro
        sin regalos no hay
        si no .. llegamos/llega/llegan/cumple/cumplimos ~ apago/paro/termino/cierro`,
    },
    {
      why: 'missing',
      better: '95 de 100 entre todos',
      phrases: `
        solo faltan/quedan/falta # $
        solo faltan/quedan # mas
        solo # mas $
        faltan/falta/quedan # <thing>
        # <thing> mas
        dos/tres/cuatro/cinco/diez <thing> mas`,
    },
    {
      why: 'next',
      better: 'Gracias, Ada',
      phrases: 'quien/quienes sera/es/sigue el/la? siguiente/proximo/proxima? $\nel proximo en regalar/donar',
    },
    {
      why: 'oneMore',
      better: null,
      phrases: `
        vamos/venga/dale/andale .. un/una/otro/otra <thing> mas?
        regala/regalen/dona/donen ya/ahora
        otro/otra/una/un <thing> mas`,
    },
    {
      why: 'rivalry',
      better: 'Ada y 12 más',
      phrases: `
        supera/superen/bate/batan/rompe/rompan/gana .. el? record/marca de/del {}
        supera/superen/bate/batan .. a {}
        quien .. regala/dona/manda mas`,
    },
    {
      why: 'access',
      better: 'Preguntas: !ask',
      phrases: `
        regala/regalen/dona/paga/manda .. para hablar/preguntar/jugar/entrar/saltar
        solo .. regaladores/donadores/donantes
        compra/comprar mi atencion/tiempo
        solo vip/vips ~ espera/esperan/esperen`,
    },
    {
      why: 'hurry',
      better: 'Cierra a las 21:30',
      phrases: `
        ultima oportunidad $
        ultima oportunidad # segundos/minutos
        ultimos # segundos/minutos
        rapido/apurate/apurense .. # segundos/minutos`,
    },
    {
      why: 'streak',
      better: 'Nos vemos el viernes',
      phrases: 'rompiste/rompieron/perdiste .. la/nuestra? racha\nno dejen/dejes .. morir/romper .. racha',
    },
    {
      why: 'losers',
      better: '¿Segunda ronda?',
      phrases: 'perdedores/perdedor/pierde/pierden .. paga/pagan/pagar\nquien/el que pierda/pierde .. paga',
    },
    {
      why: 'platform',
      better: '¿Es tu primera vez? Saluda',
      phrases: `
        sigueme
        siganme
        seguidme
        siguenos
        seguidores
        meta/objetivo de seguidores
        nuevo/nueva/ultimo seguidor/seguidora
        sigue el/este/mi/la canal/cuenta/live/directo
        sigan el/este/mi canal/cuenta/live/directo
        dale/dame/den/denme/da/dejen/deja .. like/likes/follow/megusta/seguir
        denle/dale .. me gusta
        like/likes y/e .. comparte/compartan/sigue/comparta
        comparte/compartan/compartid el/este/la/y <live>/sigue/like
        ^comparte/compartan $
        toca/toquen/tocad/tap .. la pantalla
        toquen toquen
        doble toque/tap`,
    },
    {
      why: 'platform',
      better: 'Quienes nos apoyan esta noche',
      phrases: `
        regalos
        top/mayor/mejor/ultimo regalador/donador/donante/regalo
        regala/regalen/regalad
        por el/tu/los/tus/su regalo/regalos
        cada/primer/ultimo regalo
        meta/objetivo de regalos/donaciones/monedas/likes
        donacion/donaciones
        dona/donen/donad ya/ahora/aqui/hoy
        donar
        <send> .. <thing>
        # monedas/diamantes
        por/los/de/mas monedas/diamantes
        sorteo/sorteos/rifa/rifas`,
    },
  ],
  harmless: `
    gana/ganas/ganar/gane/gano un regalo
    un regalo para/de mi/tu/su/la/el/mama/papa
    regalos de reyes/navidad/boda
    envolver/envolviendo .. regalos
    monedas antiguas/de/romanas/raras
    diamantes en
    donacion de sangre
    dona/done/donar/donen .. sangre
    premios goya/nobel/oscar
    premio nobel
    rey leon
    casa de papel`,
};
