import type { home as english } from '../en/home.ts';
import { counted, whole } from '../format.ts';

/** The streamer's page before a show: the first run, and what is ready. */
export const home: typeof english = {
  name: 'Início',
  fetching: 'Buscando o que está preparado...',

  // The list
  firstRun: 'Primeiros passos',
  firstRunAbout: 'Um alerta na sua tela em 5 minutos. Em qualquer ordem; todo passo pode ser pulado.',
  progress: (settled, all) => `${settled} de ${all}`,
  putAway: 'Dispensar',
  close: 'Fechar',
  openAgain: 'Abrir os primeiros passos',
  step: {
    see: 'Veja primeiro',
    obs: 'Coloque no OBS',
    sources: 'Onde seu público apoia você?',
    look: 'Escolha uma escada e um visual',
    helpers: 'Quem ajuda você?',
  },
  state: { open: 'A fazer', done: 'Feito', skipped: 'Pulado' },
  next: 'Próximo',
  skip: 'Pular este passo',

  // 1
  seeAbout: 'É isto que seu público vai ver. Sem conta e sem OBS.',
  playTest: 'Tocar alerta de teste',
  playing: 'Tocando...',
  played: 'Isto é um alerta. Testes nunca contam.',
  noAnswer: 'A prévia não respondeu. Recarregue esta página.',

  // 2
  obsShape: 'Formato da sua live',
  obsSteps: (width, height) => [
    'No OBS: Fontes, +, Navegador.',
    'Cole este link.',
    `Largura ${width}, altura ${height}.`,
    'OK.',
  ],
  obsWaits: 'Esperando o OBS abrir o link...',
  obsNotFound: 'O OBS ainda não abriu o link.',
  obsHints: [
    'A fonte está nesta cena?',
    'O link está inteiro, até a última letra?',
    'O OBS abriu antes do Giftcast: pressione Atualizar na fonte.',
    'O OBS está em outro computador: veja Outros aparelhos.',
  ],
  obsFound: (size, fps) => {
    if (size === null) return 'OBS encontrado.';
    return fps === null ? `OBS encontrado, ${size}.` : `OBS encontrado, ${size}, ${fps} fps.`;
  },
  playThere: 'Tocar alerta de teste lá',
  onAirThere: 'Está tocando. Olhe o OBS.',

  // 3
  sourcesAbout: 'Escolha uma para preparar aqui; várias funcionam juntas.',
  sourceChoice: 'De onde vêm os presentes',
  source: { tiktok: 'TikTok', twitch: 'Twitch', other: 'Outra' },
  sourceOf: {
    tiktok: 'Pelo app TikFinity',
    twitch: 'Bits e subs, do seu chat',
    other: 'Qualquer ferramenta com webhook',
  },
  liveStudio:
    'TikTok LIVE Studio: há relatos de que ele recusa links para este computador. Use o OBS, ou o link público em Outros aparelhos.',

  // 4
  ladder: 'Escolha uma escada',
  presetSaved: (name) => `Escada: ${name}.`,
  ownLadder: 'Você tem uma escada própria. Escolher acima a substitui; Desfazer a traz de volta.',
  look: 'Escolha um visual',
  themeSaved: (name) => `Visual: ${name}.`,
  zone: 'Fuso horário do show',
  zoneHint: 'Seus dias, semanas e meses começam por ele.',
  zoneOwn: 'O deste computador',
  language: 'Idioma desta página',
  keep: 'Deixar assim',

  // 5
  helpers: { alone: 'Só eu', moderators: 'Com moderadores' },
  helpersAbout: {
    alone: 'Mensagens que passam por todos os filtros aparecem sem espera. Só as duvidosas são retidas.',
    moderators: 'Mensagens e perguntas são retidas até alguém decidir.',
  },
  helpersOwn: 'Sua escada retém por regras próprias. Escolher acima as substitui; Desfazer as traz de volta.',
  helpersSaved: {
    alone: 'Só o que é duvidoso é retido.',
    moderators: 'Mensagens e perguntas são retidas.',
  },
  waitSaved: 'A espera foi mudada.',
  clear: 'Experimente Limpar tela uma vez',
  clearAbout:
    'Pressione Limpar tela no alto à direita: tudo some na hora, e os presentes continuam contando.',
  clearNow: 'A tela está limpa. Agora pressione Mostrar de novo, acima.',
  clearDone: 'Você já experimentou. Funciona em todas as páginas.',

  // The end
  ready: 'Tudo pronto.',
  readyAbout: 'Quando entrar ao vivo, pressione Iniciar sessão.',
  invite: 'Convidar um moderador',
  openDesk: 'Abrir a mesa',

  // Before a show
  isReady: 'Tudo pronto.',
  isLive: 'Você está ao vivo.',
  isNotReady: (count) =>
    count === 1 ? '1 coisa precisa de atenção antes.' : `${whole(count)} coisas precisam de atenção antes.`,
  isTroubled: 'Ainda não está pronto. As linhas acima dizem por quê.',
  overlayGood: 'O OBS mostra o overlay.',
  overlayOther: 'O overlay está aberto, mas não no OBS.',
  overlayHidden: 'O OBS oculta o overlay: os alertas esperam. Mude para a cena que tem a fonte.',
  overlayNone: 'O OBS não mostra o overlay: os alertas esperam.',
  overlayFix: 'Colocar no OBS',
  sourceGood: (name) => `${name}: tudo conectado.`,
  tikfinityWaits: 'O TikFinity espera sua LIVE.',
  sourceConnecting: (name) => `Conectando ${name}...`,
  hookGood: 'O webhook aceita presentes.',
  sourceNone: 'Nada está conectado, então nenhum presente chega.',
  sourceFix: 'Abrir Fontes',
  sourceConnect: 'Preparar uma fonte',
  cleared: 'A tela está limpa: nada é mostrado.',
  paused: 'Os alertas estão pausados: eles esperam.',
  held: (count) => `${counted(count, 'alerta espera uma decisão', 'alertas esperam uma decisão')}.`,
  deskFix: 'Abrir a mesa',
  demo: 'Esta é a demo: só presentes simulados.',
};
