import type { words as english } from '../en/words.ts';
import { timeLeft } from '../format.ts';

/** A text of somebody else's within a sentence, kept from turning it around. */
const quoted = (text: string) => `“\u2068${text}\u2069”`;
const quotedAll = (texts: readonly string[]) => texts.map(quoted).join(', ');

/** How the signs of a text were read to find a word, by the judge's own names for it. */
const VIEWS: Readonly<Record<string, string>> = {
  'as written': 'como está escrito',
  'look-alike letters': 'letras parecidas',
  'digits as letters': 'números como letras',
  'signs as letters': 'sinais como letras',
  'by sound': 'pelo som',
  'upside down': 'de cabeça para baixo',
  stretched: 'letras esticadas',
  split: 'juntando as partes',
  'starred out': 'asteriscos preenchidos',
  backwards: 'de trás para a frente',
  'without vowels': 'sem as vogais',
};

/** Every text of Settings, Words. */
export const words: typeof english = {
  title: 'Palavras',
  already: 'Já está assim.',

  // The test box
  tryTitle: 'Isto apareceria?',
  tryWhat: 'O que testar',
  name: 'Nome',
  message: 'Mensagem',
  tryLabel: { name: 'Um nome', message: 'Uma mensagem' },
  tryExample: { name: 'Escreva um nome', message: 'Escreva uma mensagem' },
  tryNote: 'Julgado enquanto você digita, pelas palavras abaixo. Nada é enviado e nada é mostrado.',
  tryLoading: 'Buscando as listas...',
  shown: 'Mostrado',
  held: 'Retido',
  notShown: 'Não mostrado',
  reads: (shown) => `O público lê ${quoted(shown)}.`,
  noMessage: 'O público não lê nenhuma mensagem.',
  nothingLeft: 'Nada disto pode ser mostrado.',
  untilDecided: (reads) => `Um moderador decide. Até lá: ${reads}`,
  notHeld: 'Nomes e mensagens duvidosos não são retidos, então ninguém é consultado.',
  inList: (word, language) => `Encontrado: ${quoted(word)}, da lista de ${language}.`,
  inOwn: (word) => `Encontrado: ${quoted(word)}, uma das suas palavras.`,
  readAs: (views) => `Como foi lido: ${views}.`,
  view: (view) => VIEWS[view] ?? view,
  mixed: (one, other) => `Uma palavra mistura os alfabetos ${one} e ${other}, que se parecem.`,
  otherScript: (script) => `Está escrito em ${script}, que não está marcado abaixo.`,
  unknownScript: 'Está escrito em um alfabeto que não está marcado abaixo.',
  tangled: {
    name: 'O nome pode ser lido de muitas maneiras.',
    message: 'A mensagem pode ser lida de muitas maneiras.',
  },

  // Own words
  ownTitle: 'Suas palavras',
  ownNote: 'Encontradas em qualquer disfarce: separadas, esticadas, com números ou letras parecidas.',
  ownLabel: { block: 'Nunca mostrar', allow: 'Sempre permitir' },
  ownHint: {
    block:
      'Uma palavra inteira ou uma expressão; um asterisco na ponta amplia, como em ameixa*. Várias, separadas por vírgulas.',
    allow: 'Vence todas as listas. Para um nome que é confundido com outra coisa.',
  },
  addWord: 'Adicionar',
  addTo: { block: 'Adicionar a: Nunca mostrar', allow: 'Adicionar a: Sempre permitir' },
  add: {
    block: (word) => `Nunca mostrar ${quoted(word)}`,
    allow: (word) => `Sempre permitir ${quoted(word)}`,
  },
  added: {
    block: (all) => `Fora da tela: ${quotedAll(all)}.`,
    allow: (all) => `Permitido na tela: ${quotedAll(all)}.`,
  },
  remove: (word) => `Remover ${quoted(word)}`,
  removed: (word) => `Removido: ${quoted(word)}.`,
  showAll: (count) => `Mostrar todas as ${count}`,
  fault: {
    empty: 'Escreva uma palavra ou expressão, com letras ou números.',
    tooLong: (most) => `No máximo ${most} caracteres em uma palavra ou expressão.`,
    sign: 'Há nela um sinal que não se vê. Escreva à mão.',
    there: 'Isto já está na lista.',
    tooMany: (most) => `No máximo ${most} palavras em uma lista. Remova algumas antes.`,
    tooMuch: 'As listas estão cheias. Remova algumas palavras antes.',
  },

  // Lists by language
  listsTitle: 'Listas de palavras',
  listsAbout:
    'Um nome com uma destas palavras aparece como “A kind viewer”; uma mensagem com uma delas não é mostrada. Os presentes sempre contam.',
  allLists: 'Ligar todas',
  allListsNow: 'Todas as listas de palavras estão ligadas.',
  listNow: (language, isOn) =>
    isOn ? `A lista de ${language} está ligada.` : `A lista de ${language} está desligada.`,
  noList: 'Nenhuma lista está ligada. Só as suas palavras ficam fora da tela.',

  // Alphabets
  scriptsTitle: 'Alfabetos',
  mixedLabel: 'Reter palavras que misturam alfabetos parecidos',
  mixedHint: 'Latino com cirílico, grego, armênio ou cherokee na mesma palavra costuma ser um nome copiado.',
  mixedNow: (isHeld) =>
    isHeld
      ? 'Palavras que misturam alfabetos são retidas.'
      : 'Palavras que misturam alfabetos são mostradas.',
  onlyLabel: 'Mostrar na hora só alguns alfabetos',
  onlyHint: 'Nomes e mensagens em outro alfabeto são duvidosos. Números e emojis sempre passam.',
  onlyNow: (isOnly) =>
    isOnly ? 'Só o alfabeto latino é mostrado na hora.' : 'Todos os alfabetos são mostrados.',
  scriptOn: (script) => `Alfabeto mostrado na hora: ${script}.`,
  scriptOff: (script) => `Alfabeto duvidoso a partir de agora: ${script}.`,
  addScript: (script) => `Mostrar na hora: ${script}`,
  noScript: 'Nenhum alfabeto está marcado: todo nome com letras é duvidoso.',

  // Holds
  holdsTitle: 'O que é retido',
  doubtLabel: 'Reter nomes e mensagens duvidosos',
  doubtHint:
    'Desligado: um nome duvidoso aparece na hora como “Viewer” e um número, uma mensagem duvidosa fica de fora, e ninguém é consultado.',
  doubtNow: (isOn) =>
    isOn ? 'Nomes e mensagens duvidosos são retidos.' : 'Nomes e mensagens duvidosos não são retidos.',
  holdingSteps: (always, messages) => {
    if (always.length + messages.length === 0) return 'Nenhum degrau da escada retém algo por si.';
    if (messages.length === 0) return `Degraus que sempre esperam por você: ${quotedAll(always)}.`;
    if (always.length === 0)
      return `Degraus que esperam por você quando há mensagem: ${quotedAll(messages)}.`;
    return `Degraus que sempre esperam por você: ${quotedAll(always)}. Com mensagem: ${quotedAll(messages)}.`;
  },
  waitLabel: 'Quando ninguém decide',
  waitHint: 'Depois o nome aparece sem a mensagem; um nome duvidoso aparece como “A kind viewer”.',
  wait: (ms) => `Mostrar depois de ${timeLeft(ms)}`,
  waitNever: 'Nunca mostrar sozinho',

  // People
  marked: {
    blocked: {
      title: 'Pessoas bloqueadas',
      about: 'O nome nunca aparece na tela. O que elas dão conta.',
      none: 'Ninguém está bloqueado.',
      since: (when, by) => `Desde ${when}, por \u2068${by}\u2069`,
      end: 'Desbloquear',
      endOf: (name) => `Desbloquear: ${name}`,
      ended: (name) => `O nome de ${name} pode aparecer de novo.`,
    },
    trusted: {
      title: 'Pessoas de confiança',
      about: 'Nunca retidas por causa do nome.',
      none: 'Ninguém está na lista de confiança ainda.',
      since: (when, by) => `Desde ${when}, por \u2068${by}\u2069`,
      end: 'Deixar de confiar',
      endOf: (name) => `Deixar de confiar: ${name}`,
      ended: (name) => `${name} não é mais de confiança.`,
    },
  },
  moreMarked: (count) => `E mais ${count}, de mais tempo atrás.`,
};
