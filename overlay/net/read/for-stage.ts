import * as z from 'zod/mini';
import * as on from './stage-topics.ts';
import { lenient, topicReader } from './topic-schemas.ts';

/** What an overlay draws. */
export const STAGE_TOPICS = {
  leaderboard: lenient(on.leaderboard),
  'leaderboard/session': lenient(on.leaderboard),
  'leaderboard/day': lenient(on.leaderboard),
  'leaderboard/week': lenient(on.leaderboard),
  'leaderboard/month': lenient(on.leaderboard),
  'leaderboard/all': lenient(on.leaderboard),
  recent: lenient(on.recent),
  goal: lenient(on.goal),
  stage: lenient(on.stage),
  layout: lenient(on.layout),
  theme: lenient(on.theme),
  sound: lenient(on.sound),
  timer: lenient(z.nullable(on.timer)),
  poll: lenient(z.nullable(on.poll)),
  question: lenient(z.nullable(on.question)),
  battle: lenient(z.nullable(on.battle)),
  credits: lenient(z.nullable(on.credits)),
  schedule: lenient(z.nullable(on.schedule)),
  jar: lenient(z.nullable(on.jar)),
};

/** For the page that OBS shows, which then carries nothing of the desk's. */
export const readStageTopics = topicReader(z.object(STAGE_TOPICS));
