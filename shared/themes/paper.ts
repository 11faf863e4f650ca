import type { ThemeTokens } from '../theme-tokens.ts';

export const PAPER: ThemeTokens = {
  panel: '#FBF2E0',
  panel2: '#F0E0C4',
  line: '#CDB48C',
  edge: '#4A3424',
  ink: '#4A3424',
  text: '#33241A',
  muted: '#6B5543',
  accent: '#A23C16',
  levels: {
    1: '#566270',
    2: '#0B6E54',
    3: '#1460A8',
    4: '#5F3BBF',
    5: '#A81D63',
    6: '#8F4A00',
    7: '#3F3470',
  },
  type: 'paper',
  tracking: 0.02,
  shape: 'taped',
  enter: 'drop',
  enterMs: 460,
  particle: 'strip',
};
