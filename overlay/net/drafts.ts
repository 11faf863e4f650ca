import type { Alert } from '../../shared/alert.ts';
import type { TopicMap } from './frames.ts';

/** What an editor of the dashboard tells the overlay that it frames. */
export type EditorMessage =
  /** These stand in place of what the server says; a topic that an earlier draft had and this one has not is the server's again. */
  | { readonly giftcast: 'draft'; readonly topics: TopicMap }
  /** Plays it at once, in place of one that plays. The alerts of the show are left out from then on. */
  | { readonly giftcast: 'play'; readonly alert: Alert };

/** What the framed overlay tells its editor. */
export type PreviewMessage =
  /** It takes drafts from now on; also after it was opened anew, and knows none then. */
  | { readonly giftcast: 'ready' }
  /** An alert that the editor played was seen to its end. */
  | { readonly giftcast: 'played'; readonly id: string };
