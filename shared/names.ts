/**
 * Everything that a viewer wrote passes here before it may be shown: cleaned (what it is drawn as), then judged
 * (whether it may be drawn at all).
 */
export { cleanMessage, cleanName, cutUnits, viewerNumber, wellFormed } from './names/clean.ts';
export { FORMER_VIEWER } from './names/former.ts';
export {
  createMessageJudge,
  createNameJudge,
  type JudgeOptions,
  KIND_VIEWER,
  type MessageJudge,
  type MessageVerdict,
  type NameJudge,
  type NameVerdict,
  type Verdict,
} from './names/judge.ts';
export type { DoubtReason, Reason } from './names/reason.ts';
export { SCRIPTS, type Script, type ScriptPolicy } from './names/scripts.ts';
export { LANGUAGES, type Language } from './words/languages.ts';
