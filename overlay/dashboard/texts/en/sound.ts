/** The tab where the volume is set and sounds are listened to. */
export const sound = {
  tab: 'Sound',

  volume: 'Volume',
  volumeLabel: 'Over all sounds',
  volumeNone: 'Silent',
  volumeNote: 'Waits until it is published. How loud a step is stands in Tiers.',
  quieter: 'With less movement chosen under Look, all sounds are 8 dB quieter.',
  mute: 'Muted now',
  muteNote: 'Acts at once on every overlay. Alerts go on without sound.',
  mutedNow: 'Muted.',
  unmutedNow: 'Sounds can be heard again.',

  steps: 'Sound of each step',
  toTiers: 'Change a step in Tiers',
  hearNote:
    'Heard on this device only, as loud as in the draft. If OBS records the sound of this computer, viewers hear it too.',
  step: (level: number, name: string) => `${level} ${name}`,
  family: (level: number) => `Sound of level ${level}`,
  ownFile: 'A sound of yours',
  off: 'Switched off for this step',
  silent: 'No sound: level 1 is heard only with a file of yours',
  missing: 'Its file is not in the folder any more.',
  atVolume: (part: string) => `at ${part}`,
  streak: 'A streak that grows',
  streakAbout: 'One step of the scale higher each time it doubles',
  hear: 'Hear it',
  hearOf: (name: string) => `Hear it: ${name}`,
  stop: 'Stop',
  stopOf: (name: string) => `Stop: ${name}`,
  problem: {
    'not-allowed': 'This browser does not let the page be heard. Press once more, or look at its settings.',
    unreadable: 'This file could not be played here.',
  },

  limits: 'What is always so',
  limitList: [
    'One alert is heard at a time; a new one fades the old.',
    'No sound is louder than half of what is possible (-6 dBFS), whatever its file holds.',
    'Of a file of yours the first 15 seconds are heard, and no longer than its alert.',
    'A streak ticks at most four times a second; thanks of level 1 are heard every 3 seconds at most.',
    'Of several overlays in one OBS one is heard.',
  ],
};
