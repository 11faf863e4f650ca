import type { sound as english } from '../en/sound.ts';

/** The tab where the volume is set and sounds are listened to. */
export const sound: typeof english = {
  tab: 'Som',

  volume: 'Volume',
  volumeLabel: 'De todos os sons',
  volumeNone: 'Mudo',
  volumeNote: 'Só vale depois de publicado. O volume de cada degrau fica em Degraus.',
  quieter: 'Com menos movimento escolhido em Visual, todos os sons ficam 8 dB mais baixos.',
  mute: 'Silenciado agora',
  muteNote: 'Vale na hora em todos os overlays. Os alertas continuam, sem som.',
  mutedNow: 'Silenciado.',
  unmutedNow: 'Os sons voltaram.',

  steps: 'Som de cada degrau',
  toTiers: 'Mudar um degrau em Degraus',
  hearNote:
    'Só se ouve neste aparelho, no volume do rascunho. Se o OBS grava o som deste computador, o público também ouve.',
  step: (level, name) => `${level} ${name}`,
  family: (level) => `Som do nível ${level}`,
  ownFile: 'Um som seu',
  off: 'Desligado para este degrau',
  silent: 'Sem som: o nível 1 só se ouve com um arquivo seu',
  missing: 'O arquivo dele não está mais na pasta.',
  atVolume: (part) => `a ${part}`,
  streak: 'Uma sequência que cresce',
  streakAbout: 'Uma nota acima na escala a cada vez que dobra',
  hear: 'Ouvir',
  hearOf: (name) => `Ouvir: ${name}`,
  stop: 'Parar',
  stopOf: (name) => `Parar: ${name}`,
  problem: {
    'not-allowed':
      'Este navegador não deixa a página tocar som. Pressione de novo, ou veja as configurações dele.',
    unreadable: 'Não foi possível tocar este arquivo aqui.',
  },

  limits: 'O que vale sempre',
  limitList: [
    'Um alerta é ouvido por vez; um novo abafa o anterior.',
    'Nenhum som passa da metade do possível (-6 dBFS), seja qual for o arquivo.',
    'De um arquivo seu ouvem-se os primeiros 15 segundos, e não mais do que dura o alerta.',
    'Uma sequência soa no máximo quatro vezes por segundo; o agradecimento de nível 1, no máximo a cada 3 segundos.',
    'De vários overlays em um mesmo OBS, só um é ouvido.',
  ],
};
