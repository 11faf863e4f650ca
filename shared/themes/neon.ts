import type { ThemeTokens } from '../theme-tokens.ts';

export const NEON: ThemeTokens = {
  panel: '#0D0720',
  panel2: '#22144C',
  line: '#7350F0',
  edge: '#7350F0',
  ink: '#04020C',
  text: '#F7F2FF',
  muted: '#BBA9EA',
  accent: '#2BF0FF',
  levels: {
    1: '#A9B8CC',
    2: '#35F2B6',
    3: '#2BD4FF',
    4: '#B08CFF',
    5: '#FF5FC2',
    6: '#FFC533',
    7: '#EFEAFF',
  },
  type: 'neon',
  tracking: 0.08,
  shape: 'cut',
  enter: 'diagonal',
  enterMs: 360,
  particle: 'dash',
};
