import type { ThemeTokens } from '../theme-tokens.ts';

export const PIXEL: ThemeTokens = {
  panel: '#1C1F45',
  panel2: '#2C3170',
  line: '#565EB8',
  edge: '#FFFFFF',
  ink: '#07081A',
  text: '#FFFFFF',
  muted: '#B4BCF0',
  accent: '#FFD23F',
  levels: {
    1: '#A9B8CC',
    2: '#3BE08F',
    3: '#4DB2FF',
    4: '#B48CFF',
    5: '#FF6DB4',
    6: '#FFB938',
    7: '#E9E6FF',
  },
  type: 'pixel',
  tracking: 0.04,
  shape: 'stepped',
  enter: 'steps',
  enterMs: 400,
  particle: 'square',
};
