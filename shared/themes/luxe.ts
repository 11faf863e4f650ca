import type { ThemeTokens } from '../theme-tokens.ts';

export const LUXE: ThemeTokens = {
  panel: '#0E0C0B',
  panel2: '#211B14',
  line: '#6A5530',
  edge: '#D8B36A',
  ink: '#050403',
  text: '#F8F1E2',
  muted: '#C2B495',
  accent: '#D8B36A',
  levels: {
    1: '#B9B3A6',
    2: '#8FC9B0',
    3: '#9FC3E6',
    4: '#C3B1EC',
    5: '#EBA5C4',
    6: '#E3BC6C',
    7: '#EDEBFF',
  },
  type: 'luxe',
  tracking: 0.14,
  shape: 'concave',
  enter: 'open',
  enterMs: 640,
  particle: 'star',
};
