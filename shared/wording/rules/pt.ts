import type { WordingRules } from '../whys.ts';

export const portuguese: WordingRules = {
  words: {
    funds:
      'presente presentes presenteia presenteie presenteiem presentear presenteou presenteador doe doem doar doou doacao doacoes doador doadores',
    give: 'presente presentes presenteia presenteie presenteiem presentear presenteou presenteador doa doe doem doar doou doacao doacoes doador doadores moedas moeda diamantes rosas leao',
    thing:
      'rosa rosas rosinha rosinhas leao leoes galaxia universo presente presentes moeda moedas diamante diamantes coracao coracoes pix',
    lottery:
      'sorteio sorteios sorteia sortear sorteamos rifa rifas loteria premio premios bilhete bilhetes roleta ganha ganhe ganhar ganham ganhador concorra concorre concorrer concorrem participa participe participar',
    send: 'manda mande mandem mandar envia envie enviem joga joguem solta',
  },
  rules: [
    {
      why: 'chance',
      better: 'Quiz: ganha a melhor resposta',
      phrases: `
        -<lottery> & -<funds>
        <send> .. <thing> ~ -<lottery>
        -<lottery> ~ <send> .. <thing>
        # moeda/moedas/rosa/rosas .. bilhete/bilhetes/chance/chances
        cada/uma/um moeda/rosa/leao .. bilhete/bilhetes/chance/gira
        gira/girar/gire & -<funds>
        chance/chances de ganhar & <funds>`,
    },
    {
      why: 'earnings',
      better: null,
      phrases: `
        ganhei/ganhamos/ganho/ganhando/faturei/faturamos .. €
        fiz/tirei/recebi/recebo € $
        fiz/tirei/recebi/recebo € hoje/essa/esta/esse/este/nesta/em/com/na
        esse/este/hoje .. tirei/fiz/recebi €
        me/nos pagou/paga/pagam/pagaram/rendeu .. €
        meus/meu/minha/nossos ganhos/rendimento/salario/renda/faturamento/lucro
        ganhos/renda/salario/faturamento/lucro ~ €
        ganho/recebo € por/a/cada
        € ~ voce tambem pode/consegue`,
    },
    {
      why: 'nothing',
      better: 'Olá para os {#}',
      phrases: `
        # assistindo/pessoas/vendo/espectadores/aqui/online .. e/mas/com? # <funds>
        # assistindo/pessoas/vendo/espectadores/aqui/online .. e/mas/com? zero/nenhum/nem .. <funds>`,
    },
    {
      why: 'nothing',
      better: 'Obrigado por estar aqui',
      phrases: `
        ninguem me? mandou/manda/doou/doa/deu/presenteou/enviou .. presente/presentes/nada
        ninguem doou/doa/presenteou/presenteia
        nao dao/da/deram/mandam/doam/mandou nada
        nunca presenteia $
        nunca doou/doa/mandou/manda/presenteou/deu .. nada/presente/presentes
        nao mandou/doou/presenteou .. ainda
        zero presentes/doacoes
        nenhum presente
        nem um presente
        nao mandou/deu/doou nada
        sem presentes hoje/ainda
        nao seja/sejam tao? pao/paes/mao/mesquinho/mesquinhos/sovina/muquirana .. duro/duros/vaca?
        pao duro/dura
        mao de vaca`,
    },
    {
      why: 'need',
      better: 'Meta: microfone novo',
      phrases: `
        preciso/precisamos dos/de seus/presentes
        preciso/precisamos .. de? dinheiro/grana/presentes/moedas
        preciso/precisamos .. de? €
        me/nos ajuda/ajudem/ajude .. pagar/comprar
        ajudem/ajuda .. a? pagar/comprar
        pagar .. aluguel/renda/contas
        nao consigo pagar
        sem dinheiro/grana
        ajuda com .. aluguel/contas
        nao tenho dinheiro/grana`,
    },
    {
      why: 'asking',
      better: 'Obrigado por estar aqui',
      phrases: `
        por favor .. <send>/doe/doem/presenteie .. <thing>?
        <send>/doe/doem .. por favor
        <thing> por favor
        pfv/pf/porfavor .. <send>/<give>
        -<send> .. <thing>
        alguem .. manda/mandar/envia/doa/doar/presenteia .. <thing>`,
    },
    {
      why: 'threat',
      better: 'Hoje até as 22:00',
      phrases: `
        <send>/doe/doem agora/ja ou
        <give>/<send> .. ou eu paro/saio/encerro/vou/termino
        se nao/ninguem mandarem/doarem/mandar/doar ~ paro/encerro/saio/termino
        sem presente/presentes nao tem
        se nao .. bater/batermos/chegar/chegarmos ~ encerro/paro/saio/termino`,
    },
    {
      why: 'missing',
      better: '95 de 100 juntos',
      phrases: `
        so/apenas faltam/falta # $
        so/apenas faltam/falta # mais?
        so/apenas mais # $
        faltam/falta # <thing>
        mais # <thing>
        mais dois/duas/tres/quatro/cinco/dez <thing>`,
    },
    {
      why: 'next',
      better: 'Obrigado, Ada',
      phrases: 'quem sera/vai/e ser? o/a? proximo/proxima $\no proximo a presentear/doar',
    },
    {
      why: 'oneMore',
      better: null,
      phrases: `
        vamos/bora/vai .. um/uma <thing>
        so? mais um/uma <thing>
        doe/doem agora/ja
        <send> agora/ja`,
    },
    {
      why: 'rivalry',
      better: 'Ada e mais 12',
      phrases: `
        supera/superem/bate/batam/bata/quebra/quebrem .. o? recorde da/do/de {}
        passe/passem/superem .. o/a {}
        quem .. presenteia/doa/manda mais`,
    },
    {
      why: 'access',
      better: 'Perguntas: !ask',
      phrases: `
        <send>/doe/doem/pague/presenteie .. para/pra falar/perguntar/jogar/entrar/furar
        so .. doadores/presenteadores
        compre/comprar/compra minha/a atencao
        so vip/vips ~ espera/esperam/esperem`,
    },
    {
      why: 'hurry',
      better: 'Fecha às 21:30',
      phrases: `
        ultima chance/oportunidade $
        ultima chance/oportunidade # segundos/minutos
        ultimos # segundos/minutos
        corre/corram/rapido .. # segundos/minutos`,
    },
    {
      why: 'streak',
      better: 'Até sexta',
      phrases:
        'quebrou/quebraram/perdeu/perderam .. a/nossa? sequencia\nnao deixem/deixa .. sequencia .. morrer/acabar/cair',
    },
    {
      why: 'losers',
      better: 'Segunda rodada?',
      phrases: 'perdedores/perdedor/perde/perder/perdem .. paga/pagam',
    },
    {
      why: 'platform',
      better: 'Primeira vez aqui? Diga oi',
      phrases: `
        me segue/sigam/siga/seguem
        segue/sigam/siga .. me/eu/aqui/canal/perfil/conta/live
        sigam
        seguidores
        novo/nova/ultimo/ultima seguidor/seguidora
        curte/curtam/curta e/a/o/essa/esta .. compartilha/compartilhe/compartilhem/live/video/segue
        compartilha/compartilhe/compartilhem .. a/e/o/essa live/video/curte/segue
        ^compartilha/compartilhe/compartilhem $
        da/deem/deixa/deixem/manda .. like/likes/curtida/curtidas
        curtidas
        # curtidas/likes
        toca/toque/toquem .. tela
        toquem toquem
        tap na tela`,
    },
    {
      why: 'platform',
      better: 'Quem nos apoia hoje',
      phrases: `
        presentes
        top/maior/melhor/ultimo/novo presenteador/doador/presente
        pelo/pelos/cada/primeiro/ultimo/seu presente
        presenteie/presenteiem/presenteia
        meta/objetivo de presentes/doacoes/moedas/curtidas
        doacao/doacoes
        doe/doem/doar
        doador/doadores
        # moedas/diamantes
        pelas/pelos/as/os/mais/de moedas/diamantes
        sorteio/sorteios/rifa/rifas`,
    },
  ],
  harmless: `
    ganha/ganhe/ganhar/ganhou um presente
    estiver/esteja/estejam/sempre/estava/tempo presente
    doa/doe a/em quem/mim
    um presente para/pra/de a/o/minha/meu/mae/pai
    presentes de natal/casamento/aniversario
    estar/estarem/presente presente/passado
    estao/esta/estiveram/todos presentes/presente
    moedas antigas/do/da/romanas/raras
    diamante negro
    doacao/doar/doe/doem .. sangue
    premio/premios nobel
    rei leao`,
};
