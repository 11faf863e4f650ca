import type { ThemeName } from '../../../../shared/theme-tokens.ts';
import type { look as english } from '../en/look.ts';
import { percent, whole } from '../format.ts';

const LOOKS: Readonly<Record<ThemeName, string>> = {
  signal: 'Sinal',
  neon: 'Neon',
  paper: 'Papel',
  luxe: 'Luxo',
  pixel: 'Pixel',
  festive: 'Festa',
};

/** The tab where a look is chosen, or made. */
export const look: typeof english = {
  tab: 'Visual',

  // The looks
  title: 'Visual',
  names: LOOKS,
  about: {
    signal: 'Claro e rápido, como o noticiário',
    neon: 'Linhas brilhantes à noite',
    paper: 'Recortes e fita, para o dia claro',
    luxe: 'Linhas douradas e calma',
    pixel: 'Um console antigo',
    festive: 'Bandeirinhas e confete',
  },
  own: 'O seu',
  ownAbout: 'Feito por você, abaixo',
  onAir: 'No ar agora',
  chosen: 'Escolhido',

  // The preview
  preview: 'Prévia',
  sample: 'Tocar uma amostra',
  sampleNote: 'Só aqui. Nada vai ao ar, nada conta.',
  sampleOf: (level, step) => `${level} ${step}`,
  withStreak: 'Como sequência',
  withMessage: 'Com mensagem, onde o degrau mostra uma',
  sampleName: 'Ada',
  sampleThanks: 'VALEU',
  sampleMessage: 'Amo essa música, um abraço para todo mundo!',
  previewWaits: 'A prévia mantém as últimas cores que dá para ler.',

  // Movement
  motion: 'Movimento',
  motions: {
    full: 'Completo',
    calm: 'Calmo',
    reduced: 'Reduzido',
  },
  motionAbout: {
    full: 'Tudo se move.',
    calm: 'Os maiores alertas, níveis 5 a 7, surgem e somem no lugar. Todos os sons ficam 8 dB mais baixos.',
    reduced:
      'Nada se move: os alertas surgem e somem no lugar, sem partículas. Todos os sons ficam 8 dB mais baixos.',
  },
  motionNote:
    'Em qualquer escolha, nenhum visual pode piscar em mais de um oitavo da imagem: metade do que as regras de segurança da web permitem.',

  // The own look
  ownTitle: 'Seu próprio visual',
  ownEmpty: 'Comece com a cópia de um visual e mude o que quiser. O original fica como está.',
  copyOf: (name) => `Começar com uma cópia de ${name}`,
  startAgain: 'Recomeçar a partir de',
  startAgainPress: 'Copiar',
  ownOff: 'Você está usando outro visual. O que mudar aqui passa a ser usado junto com ele.',
  grounds: 'Quadros',
  letters: 'Palavras',
  levels: 'Níveis',
  form: 'Forma',
  movement: 'Movimento',
  tokens: {
    panel: 'Quadro',
    panel2: 'Placas sobre um quadro',
    line: 'Linhas finas, parte vazia de uma barra',
    edge: 'Borda interna, vista em vídeo escuro',
    ink: 'Borda externa, vista em vídeo claro',
    text: 'Texto',
    muted: 'Texto discreto',
    accent: 'Destaque',
    type: 'Tipos de letra',
    tracking: 'Espaço entre maiúsculas',
    shape: 'Contorno dos quadros',
    enter: 'Como os alertas entram',
    enterMs: 'Quanto tempo levam',
    particle: 'Partículas',
  },
  level: (level, step) => `${level} ${step}`,
  levelOnly: (level) => `Nível ${level}`,
  typefaces: {
    signal: 'Barlow Condensed, Barlow (como Sinal)',
    neon: 'Oxanium (como Neon)',
    paper: 'Fraunces, Nunito (como Papel)',
    luxe: 'Marcellus, Jost (como Luxo)',
    pixel: 'Jersey 10 (como Pixel)',
    festive: 'Lilita One, Baloo 2 (como Festa)',
  },
  shapes: {
    rounded: 'Redondo, com uma barra à esquerda',
    cut: 'Dois cantos cortados, uma segunda linha',
    taped: 'Redondo, com sombra e fita',
    concave: 'Cantos côncavos, uma linha fina',
    stepped: 'Em escadinha, com sombra',
    bunting: 'Bem redondo, com bandeirinhas',
  },
  enters: {
    wipe: 'Revelado da esquerda',
    diagonal: 'Revelado na diagonal',
    drop: 'Cai de cima',
    open: 'Abre a partir do meio',
    steps: 'Em oito etapas',
    pop: 'Salta na tela',
  },
  particles: {
    rhombus: 'Losangos',
    dash: 'Traços',
    strip: 'Tiras de papel',
    star: 'Estrelas',
    square: 'Quadrados',
  },
  tracking: (part) => `${percent(part)} da altura de uma letra`,
  milliseconds: (ms) => `${ms} ms`,
  pick: (what) => `Escolher uma cor: ${what}`,
  hex: (what) => `Cor como #RRGGBB: ${what}`,
  badHex: 'Escreva uma cor como #RRGGBB, por exemplo #4DB2FF.',
  reset: (what, name) => `Voltar a ${name}: ${what}`,

  // What is refused
  tooWeak: {
    panel: (reached, least) => `${reached} : 1 no quadro, precisa de ${least} : 1`,
    panel2: (reached, least) => `${reached} : 1 nas placas, precisa de ${least} : 1`,
  },
  tooRed: (share, most) =>
    `${share} da luz é vermelha, precisa ser menos de ${most}: vermelho saturado pode fazer mal quando pisca`,
  noFix: 'Nenhuma cor serviria: clareie os dois quadros, ou escureça os dois.',
  fix: (color) => `Usar ${color}`,
  fixOf: (color, what) => `Usar ${color}: ${what}`,
  faults: (count) =>
    count === 1
      ? '1 cor precisa mudar antes de publicar este visual.'
      : `${whole(count)} cores precisam mudar antes de publicar este visual.`,
  fixAll: 'Corrigir tudo',
  notReadable: 'O visual espera: tem cores que o público não conseguiria ler.',
  goThere: 'Ir até lá',

  // As a file
  file: 'Como arquivo',
  fileNote: 'Para guardar, ou para dar a alguém. Só cores e forma, sem nomes e sem segredos.',
  export: 'Salvar como arquivo',
  fileName: 'giftcast-visual.json',
  import: 'Abrir um arquivo',
  imported: 'O visual do arquivo está no seu rascunho. Desfazer edição o retira.',
  importTooLarge: 'Não aceito: o arquivo é grande demais para um visual.',
  importNotJson: 'Não aceito: este arquivo não é um visual salvo pelo Giftcast.',
  importFault: (path, message) => `Não aceito. Em “${path}”: ${message}`,
};
