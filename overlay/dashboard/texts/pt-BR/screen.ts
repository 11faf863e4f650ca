import type { screen as english } from '../en/screen.ts';
import { listed, whole } from '../format.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Part = 'layout' | 'theme' | 'sound';

const PARTS: { readonly [part in Part]: string } = { layout: 'layout', theme: 'visual', sound: 'som' };
const named = (parts: readonly Part[]) => listed(parts.map((part) => PARTS[part]));

const REACHES: { readonly [side in Side]: (px: string) => string } = {
  top: (px) => `entra ${px} px no alto`,
  bottom: (px) => `entra ${px} px embaixo`,
  left: (px) => `entra ${px} px à esquerda`,
  right: (px) => `entra ${px} px à direita`,
};

/** The page on which the owner arranges what viewers see. */
export const screen: typeof english = {
  title: 'Tela',
  parts: 'Partes da tela',
  layoutTab: 'Layout',
  loading: 'Buscando o que está na tela...',

  // Publishing
  publishBar: 'O que não foi publicado',
  nothingToPublish: 'Nada espera para ser publicado.',
  notPublished: (parts) => `Não publicado: ${named(parts)}.`,
  publish: 'Publicar',
  publishAll: 'Publicar tudo',
  publishOnly: {
    layout: 'Publicar só o layout',
    theme: 'Publicar só o visual',
    sound: 'Publicar só o som',
  },
  discard: 'Descartar',
  undoEdit: 'Desfazer edição',
  redoEdit: 'Refazer edição',
  published: (parts) => `Publicado: ${named(parts)}. O público já vê.`,
  overtaken:
    'Não publicado: alguém salvou algo no mesmo momento. Suas edições ainda estão aqui: publique de novo.',
  conflict: {
    layout: 'Outra pessoa publicou outro layout enquanto você editava o seu.',
    theme: 'Outra pessoa publicou outro visual enquanto você editava o seu.',
    sound: 'Outra pessoa publicou outro som enquanto você editava o seu.',
  },
  keepMine: 'Manter o meu',
  takeTheirs: 'Usar o do outro',

  // The picture
  picture: 'A imagem',
  orientation: 'Orientação',
  contents: 'O que aparece na prévia',
  withSamples: 'Amostras',
  asLive: 'O que está ao vivo',
  zoom: 'Zoom',
  zoomFit: 'Ajustar',
  zoomPercent: (percent) => `${whole(percent)}%`,
  snap: 'Alinhar às linhas',
  snapHint: 'Segure Alt ao arrastar para não alinhar.',
  showAlert: 'Tocar um alerta de amostra',
  alertLevel: (level) => `Tocar um alerta de amostra de nível ${whole(level)}`,
  layer: 'Widgets na imagem',
  keysHint:
    'As setas movem de 1 em 1; com Shift, de 10 em 10. Com Alt deixam mais largo, mais estreito, mais alto ou mais baixo. Escape devolve o que está sendo arrastado.',
  box: (name, { x, y, w, h }) =>
    `${name}: ${whole(x)} da esquerda, ${whole(y)} do alto, ${whole(w)} de largura, ${whole(h)} de altura`,
  widgets: {
    alerts: 'Alertas',
    leaderboard: 'Ranking',
    goal: 'Meta',
    ticker: 'Letreiro',
    timer: 'Cronômetro',
    battle: 'Batalha',
    crown: 'Coroa',
    poll: 'Enquete',
    question: 'Cartão de pergunta',
    schedule: 'Linha da agenda',
    jar: 'Pote',
    credits: 'Créditos',
  },

  // One widget
  one: 'Lugar e tamanho',
  widget: 'Widget',
  chooseOne: 'Escolha um, aqui ou na imagem',
  unit: {
    landscape: 'Em px de uma imagem de 1920 x 1080, em qualquer tamanho que o OBS mostre.',
    portrait: 'Em px de uma imagem de 1080 x 1920, em qualquer tamanho que o OBS mostre.',
  },
  x: 'Da esquerda',
  y: 'Do alto',
  w: 'Largura',
  h: 'Altura',
  numberBad: (least, most) => `Um número inteiro de ${whole(least)} a ${whole(most)}.`,
  shown: 'Visível para o público',
  putBack: 'Devolver ao lugar',
  alertsNote:
    'Os níveis 2 a 5 ficam nesta caixa. O nível 6 é uma faixa que cruza a imagem, e o nível 7 uma moldura em volta: esses não saem do lugar.',
  creditsNote: 'Enquanto eles rolam, o que está atrás sai.',

  // All widgets
  list: 'Widgets',
  listHide: (name) => `Ocultar: ${name}`,
  listShow: (name) => `Mostrar: ${name}`,
  isShown: 'Visível',
  isHidden: 'Oculto',
  putAllBack: 'Devolver todos aos lugares',

  // The board
  board: 'Ranking e coroa',
  window: 'O que contam',
  windows: {
    session: 'Esta live',
    day: 'Hoje',
    week: 'Esta semana',
    month: 'Este mês',
    all: 'Desde o início',
  },

  // Safe areas
  safe: 'Área segura',
  safeNote:
    'O que um app pode cobrir com os próprios botões e comentários. Nenhuma plataforma divulga as medidas: confira em uma captura de tela do seu celular. Ficam guardadas neste navegador.',
  safeSide: { top: 'Alto', bottom: 'Embaixo', left: 'Esquerda', right: 'Direita' },
  safePx: (px) => `${whole(px)} px`,
  safeReset: 'Medidas de costume',
  behind: 'Atrás dos widgets',
  behindNothing: 'Nada',
  behindDrawn: 'Um app de celular, desenhado',
  behindShot: 'Uma captura de tela minha',
  chooseShot: 'Escolher uma captura de tela',
  otherShot: 'Escolher outra captura de tela',
  shotNote: 'Fica neste navegador até a página ser fechada, e não é enviada a lugar nenhum.',
  shotBad: 'Este arquivo não é uma imagem que o navegador consiga mostrar.',
  unsafeNone: 'Todo widget visível está longe das bordas.',
  unsafe: 'Podem ficar cobertos no celular',
  reaches: (side, px) => REACHES[side](whole(px)),

  // Samples: nothing of them is ever on air.
  samples: {
    goal: 'Microfone novo',
    timer: 'TERMINA EM',
    poll: 'Próximo jogo?',
    pollOptions: ['Xadrez', 'Um quebra-cabeça', 'Algo tranquilo', 'Vocês escolhem'],
    question: 'Que jogo você jogaria de novo pela primeira vez?',
    schedule: ['Quinta 19:00', 'Sexta 20:00'],
    credits: 'Agradecemos a todos',
    message: 'Feliz aniversário de todos nós!',
  },
};
