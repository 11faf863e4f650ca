import type { ThemeTokens } from '../theme-tokens.ts';

export const SIGNAL: ThemeTokens = {
  panel: '#0D1422',
  panel2: '#1A2438',
  line: '#33415C',
  edge: '#526894',
  ink: '#04070D',
  text: '#F6F9FD',
  muted: '#AEBBD0',
  accent: '#4DB2FF',
  levels: {
    1: '#A9B8CC',
    2: '#3DD6AC',
    3: '#4DB2FF',
    4: '#A68BFF',
    5: '#FF6DB4',
    6: '#FFB938',
    7: '#E9E6FF',
  },
  type: 'signal',
  tracking: 0.06,
  shape: 'rounded',
  enter: 'wipe',
  enterMs: 420,
  particle: 'rhombus',
};
