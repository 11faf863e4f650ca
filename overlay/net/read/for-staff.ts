import * as z from 'zod/mini';
import { STAGE_TOPICS } from './for-stage.ts';
import * as staff from './staff-topics.ts';
import { lenient, topicReader } from './topic-schemas.ts';

/** For the dashboard: every topic there is. */
export const readAllTopics = topicReader(
  z.object({
    ...STAGE_TOPICS,
    queue: lenient(staff.queue),
    ladder: lenient(staff.ladder),
    'ladder-versions': lenient(z.array(staff.version)),
    status: lenient(staff.status),
    audit: lenient(z.array(staff.audit)),
    'thank-by-voice': lenient(z.array(staff.toThank)),
    questions: lenient(z.array(staff.slot)),
    vips: lenient(z.array(staff.vip)),
    here: lenient(z.array(staff.personHere)),
    words: lenient(staff.words),
    marked: lenient(staff.marked),
    media: lenient(z.array(staff.media)),
    settings: lenient(staff.settings),
    bot: lenient(staff.bot),
    tokens: lenient(z.array(staff.moderator)),
    devices: lenient(staff.devices),
  }),
);
