import type { sound as english } from '../en/sound.ts';

/** The tab where the volume is set and sounds are listened to. */
export const sound: typeof english = {
  tab: 'Ton',

  volume: 'Lautstärke',
  volumeLabel: 'Für alle Sounds',
  volumeNone: 'Stumm',
  volumeNote: 'Wartet, bis sie veröffentlicht ist. Wie laut eine Stufe ist, steht unter Stufen.',
  quieter: 'Ist unter Design weniger Bewegung gewählt, sind alle Sounds 8 dB leiser.',
  mute: 'Jetzt stumm',
  muteNote: 'Wirkt sofort auf jedem Overlay. Alerts laufen ohne Ton weiter.',
  mutedNow: 'Stumm.',
  unmutedNow: 'Sounds sind wieder zu hören.',

  steps: 'Sound jeder Stufe',
  toTiers: 'Unter Stufen ändern',
  hearNote:
    'Nur auf diesem Gerät zu hören, so laut wie im Entwurf. Nimmt OBS den Ton dieses Computers auf, hören ihn auch die Zuschauer.',
  step: (level, name) => `${level} ${name}`,
  family: (level) => `Sound von Level ${level}`,
  ownFile: 'Ein eigener Sound',
  off: 'Für diese Stufe ausgeschaltet',
  silent: 'Kein Sound: Level 1 ist nur mit einer eigenen Datei zu hören',
  missing: 'Die Datei ist nicht mehr im Ordner.',
  atVolume: (part) => `mit ${part}`,
  streak: 'Eine Serie, die wächst',
  streakAbout: 'Jede Verdopplung klingt einen Ton höher',
  hear: 'Anhören',
  hearOf: (name) => `Anhören: ${name}`,
  stop: 'Stopp',
  stopOf: (name) => `Stopp: ${name}`,
  problem: {
    'not-allowed':
      'Dieser Browser lässt die Seite nicht zu Wort kommen. Drück noch einmal oder sieh in seine Einstellungen.',
    unreadable: 'Diese Datei ließ sich hier nicht abspielen.',
  },

  limits: 'Was immer gilt',
  limitList: [
    'Immer ist nur ein Alert zu hören; ein neuer blendet den alten aus.',
    'Kein Sound ist lauter als die Hälfte des Möglichen (-6 dBFS), was auch in der Datei steckt.',
    'Von einer eigenen Datei sind die ersten 15 Sekunden zu hören, und nie länger als ihr Alert.',
    'Eine Serie tickt höchstens viermal pro Sekunde; Dank von Level 1 ist höchstens alle 3 Sekunden zu hören.',
    'Von mehreren Overlays in einem OBS ist eines zu hören.',
  ],
};
