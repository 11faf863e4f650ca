import type { people as english } from '../en/people.ts';
import { counted, fullMoment, moment } from '../format.ts';

/** Texts of who has access: moderators, the owner's own links, and the page of somebody who is invited. */
export const people: typeof english = {
  // Invite
  invite: 'Convidar um moderador',
  inviteAbout:
    'Um moderador decide o que vai ao ar, do celular ou de outra casa. Não vê segredos, nem ganhos, nem seus ajustes.',
  name: 'Nome',
  nameHint: 'Um por pessoa. O que esta pessoa fizer fica guardado com este nome.',
  nameMissing: 'Dê um nome antes.',
  expiry: 'O acesso termina',
  expiries: {
    open: 'Quando eu encerrar',
    tonight: 'Hoje à noite',
    week: 'Em uma semana',
    date: 'Em uma data',
  },
  endsAt: (atMs) => `Termina em ${fullMoment(atMs)}.`,
  endsNever: 'Vale até você pressionar Encerrar acesso.',
  day: 'Último dia',
  dayMissing: 'Escolha um dia que ainda vai chegar, dentro de cinco anos.',
  makeLink: 'Criar um link',

  // The link
  linkFor: (label) => `Link para ${label}`,
  linkOnce:
    'Funciona uma vez, para uma pessoa em um aparelho, e só aparece agora. Perdeu ou já foi usado? Crie outro.',
  linkOpenBy: (atMs, nowMs) => `Pode ser aberto até ${moment(atMs, nowMs)}.`,
  where: 'Onde ele vai ser aberto?',
  ways: {
    internet: (host) => `Em qualquer lugar, pela internet (${host})`,
    network: (host) => `No mesmo Wi-Fi ou na mesma rede (${host})`,
    here: () => 'Neste computador',
  },
  onlyHere: 'Só este computador pode ser alcançado agora, então o link só funciona aqui.',
  openOther: 'Abrir o Giftcast a outros aparelhos',
  plainHttp: 'No Wi-Fi, o link e tudo o que vem depois viajam sem criptografia: só em uma rede de confiança.',
  link: 'Link',
  copyLink: 'Copiar link',
  showQr: 'Mostrar QR code',
  hideQr: 'Ocultar QR code',
  qrNote: 'Não com a sua tela na live: quem fotografar primeiro, entra.',
  qrOf: (label) => `QR code do link para ${label}`,
  waiting: (label) => `Esperando ${label} abrir.`,
  notInYet: (label) => `${label} ainda não entrou. Mesmo Wi-Fi? VPN desligada? Node.js permitido?`,
  notInYetFar: (label) =>
    `${label} ainda não entrou. O túnel está aberto, e o link inteiro até a última letra?`,
  isIn: (label) => `${label} entrou. O link não abre mais nada.`,
  linkEnded: (label) => `O acesso de ${label} foi encerrado, e o link não abre mais nada.`,
  closeLink: 'Pronto',

  // Who has access
  who: 'Quem tem acesso',
  nobody: 'Ninguém além de você. Convide um moderador acima.',
  here: (connected) => `Aqui agora, em ${counted(connected, 'página aberta', 'páginas abertas')}.`,
  notOpened: (openByMs, nowMs) => `Ainda não abriu o link. Ele funciona até ${moment(openByMs, nowMs)}.`,
  linkOver: 'O link venceu antes de ser aberto. Crie outro.',
  linkWaits: (openByMs, nowMs) => `Um link para outro aparelho espera até ${moment(openByMs, nowMs)}.`,
  lastSeen: (atMs, nowMs) => `Última vez aqui: ${moment(atMs, nowMs)}.`,
  notSeen: 'Não apareceu desde que o Giftcast foi iniciado.',
  until: (atMs) => `O acesso termina em ${fullMoment(atMs)}.`,
  untilEnded: 'O acesso vale até você encerrar.',
  newLink: 'Novo link',
  newLinkOf: (label) => `Novo link para ${label}, para outro aparelho ou um link perdido`,
  endAccess: 'Encerrar acesso',
  endAccessOf: (label) => `Encerrar o acesso de ${label}`,
  accessEnded: (label) =>
    `${label} está fora, em todos os aparelhos. Para voltar, é preciso um novo convite.`,

  // The owner's own links
  yours: 'Seus próprios links',
  ownLink: 'Seu painel',
  ownLinkNote: 'Só seu: abre tudo. Pela internet ele não funciona de jeito nenhum.',
  overlayLink: 'Overlay, para o OBS',
  replaceLink: 'Trocar o link',
  replaceTitle: 'Trocar o link do overlay?',
  replaceAbout:
    'O link antigo para na hora. O OBS não mostra nada até ter o novo link. Faça isto se outros viram o link.',
  replaceNow: 'Trocar',
  replaceNot: 'Manter o antigo',
  replaced: 'Este é o novo link. O OBS não mostra nada até ter o novo link.',
  replacedDone: 'O OBS está com o novo link.',
  hookSecret: 'Segredo para webhooks',
  copySecret: 'Copiar segredo',
  replaceSecret: 'Trocar o segredo',
  secretReplaced: 'Novo segredo criado. O antigo funciona por mais uma hora.',
  fetchFailed: 'Não foi possível buscar os links. Recarregue esta página.',

  // Somebody who is invited, or was
  joinTitle: 'Você recebeu um convite',
  joinAbout:
    'Você pode ajudar a fazer este show. Abra esta página no navegador que vai usar: o link funciona uma vez, e este aparelho continua conectado.',
  join: 'Entrar',
  joinFailed: {
    'no-invite': 'Este link já foi usado, ou o prazo dele acabou. Peça outro ao dono.',
    locked: 'Links errados demais vindos daqui. Espere 15 minutos, ou peça um novo link ao dono.',
    'not-saved': 'O servidor não conseguiu salvar. Tente de novo daqui a pouco.',
    unreachable: 'O servidor não respondeu. Mesmo Wi-Fi? VPN desligada? Então tente de novo.',
  },
  ended: 'O dono encerrou seu acesso.',
  endedMeans: 'Nada do que você fez se perdeu. Se foi engano, peça um novo link ao dono.',
};
