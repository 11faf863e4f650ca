import type { deskPage as english } from '../en/desk.ts';
import { listed, names, whole } from '../format.ts';

/** The desk, who is at it, and what every page says of the screen. */
export const deskPage: typeof english = {
  // Who is here
  owner: 'dono',
  here: (labels) => `Aqui: ${names(labels)}`,
  hereAndMore: (labels, more) => `Aqui: ${names(labels)} e mais ${whole(more)}`,
  looking: (labels) =>
    labels.length === 1 ? `${listed(labels)} está olhando` : `${listed(labels)} estão olhando`,

  // The line to the server
  liveAgain: (count, isMore) => {
    if (isMore) return `Conectado de novo. Aconteceram mais de ${whole(count)} coisas.`;
    return count === 1
      ? 'Conectado de novo. Aconteceu 1 coisa.'
      : `Conectado de novo. Aconteceram ${whole(count)} coisas.`;
  },
  notClearedTell: 'NÃO foi limpa. Avise o streamer: oculte a fonte no OBS.',
  undoTheirs: 'Desfazer o do outro',
  oldBrowser:
    'Este navegador é antigo demais para o painel: algumas partes podem aparecer erradas. Dentro do OBS, funciona a partir do OBS 31.',

  // Shown again
  playAll: (count) => (count === 1 ? 'Tocar 1' : `Tocar os ${whole(count)}`),
  playBig: 'Só os grandes',
  playBigNote: 'Grandes são os degraus de nível 5 a 7. O que ficar de fora vai para Perdidos.',
  playNone: 'Enviar todos para Perdidos',
  stayClear: 'Manter limpa',

  // Sound
  mute: 'Silenciar',
  unmute: 'Ligar som',
  muted: 'As telas estão sem som. O que é mostrado continua.',

  // Held
  edit: 'Editar',
  editOf: (name) => `Editar ${name}`,
  editName: 'Nome na tela',
  editNameBad: 'O nome está vazio.',
  editMessage: 'Mensagem na tela',
  editMessageNote: 'Vazio: sem mensagem.',
  saveAndShow: 'Salvar e mostrar',
  saveOnly: 'Só salvar',
  cancel: 'Cancelar',
  edited: (name) => `Alerta de ${name} editado.`,
  heldButton: (count) => (count === 0 ? 'Retidos' : `Retidos ${whole(count)}`),
  heldPlace: (place, count) => `${whole(place)} de ${whole(count)}`,
  heldBack: 'Anterior',
  heldNext: 'Próximo',

  // Told when something is held
  signals: 'Quando algo é retido',
  signalSound: 'Tocar um som',
  signalVibrate: 'Vibrar',
  signalNote: 'Só neste aparelho.',

  // The desk inside OBS
  dock: 'Esta mesa dentro do OBS',
  dockSteps: [
    'No OBS: Painéis, Painéis personalizáveis com URL.',
    'Dê um nome e cole o seu próprio link do Giftcast.',
    'Aplique. Arraste o painel novo do OBS para onde quiser; 420 de largura bastam.',
  ],
  dockNote:
    'Esses painéis funcionam a partir do OBS 31. No OBS 29 e 30 o navegador é antigo demais: abra a mesa em uma janela ao lado do OBS.',

  // Keys
  keyOff: 'Desligada',
  keyPress: 'Pressione uma tecla',
  keyChange: (does, key) => `${key}: ${does}. Mudar a tecla`,
  keysHow:
    'Para mudar, clique em uma tecla acima e pressione a nova. Backspace desliga. Se a nova já estiver em uso, as duas trocam de lugar.',
  keysReset: 'Tudo como no início',
};
