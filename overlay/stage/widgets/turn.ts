import type { Container } from 'pixi.js';
import type { Box } from '../canvas-size.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf } from './widget.ts';

/** How a value is to be taken. */
export interface News {
  readonly nowMs: number;
  /** It stands at once and moves nothing. */
  readonly isAtOnce: boolean;
  /** The stage has just come, or was cleared: what was over before is no news. */
  readonly isFresh: boolean;
  /** Another thing than before, or the first: nothing of it has changed. */
  readonly isNew: boolean;
}

/** What a widget of things that come one after the other draws. */
export interface Act<T> {
  /** The same for two values of one thing, which changes in place; another thing comes when this one has left. */
  readonly keyOf: (value: T) => string;
  readonly take: (value: T, news: News) => void;
  /** When what was taken last leaves by itself; Infinity when it waits to be taken away. */
  readonly endsAtMs: () => number;
  /** Draws what was taken last and answers when it looks different next. */
  readonly draw: (brush: Brush, nowMs: number) => number;
  /** What it covers where it stands. */
  readonly coveredBy: (brush: Brush) => Box;
}

interface Keyed<T> {
  readonly key: string;
  readonly value: T;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Lets one thing after the other come, stand and leave. */
export class Turn<T> {
  readonly #crew: Crew;
  readonly #act: Act<T>;
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #brush: Brush | null = null;
  #look = '';
  #isFresh = true;
  /** What is there, or has left by itself; null for nothing. */
  #key: string | null = null;
  #wanted: Keyed<T> | null = null;

  constructor(target: Container, crew: Crew, act: Act<T>) {
    this.#crew = crew;
    this.#act = act;
    this.#presence = new Presence(target, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes what should stand, or null for nothing, and answers what it covers; null when it hides. */
  draw(value: T | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const look = lookOf(brush);
    const isFresh = this.#isFresh;
    const isAtOnce = isFresh || look !== this.#look || this.#crew.isCalm();
    this.#isFresh = false;
    this.#look = look;
    this.#brush = brush;
    const wanted = value === null ? null : { value, key: this.#act.keyOf(value) };
    this.#wanted = wanted;
    if (wanted && (wanted.key === this.#key || this.#key === null || isAtOnce)) {
      this.#take(wanted, { nowMs, isAtOnce, isFresh });
    }
    this.#presence.aim(this.#isStaying(nowMs), nowMs, isAtOnce);
    this.#pacer.kick();
    return this.covers();
  }

  /** What it covers now; null when it hides or is leaving. */
  covers(): Box | null {
    return this.#brush && this.#isStaying(this.#crew.nowMs()) ? this.#act.coveredBy(this.#brush) : null;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#key = null;
    this.#wanted = null;
    this.#pacer.stop();
    this.#presence.drop();
  }

  #advance(nowMs: number): number {
    const brush = this.#brush;
    if (!brush || this.#key === null) return NEVER;
    this.#presence.aim(this.#isStaying(nowMs), nowMs, this.#crew.isCalm());
    if (this.#presence.isGone(nowMs)) {
      const next = this.#wanted;
      if (next === null || next.key === this.#key) {
        if (next === null) this.#key = null;
        this.#presence.frame(brush.box, nowMs);
        return NEVER;
      }
      this.#take(next, { nowMs, isAtOnce: false, isFresh: false });
      this.#presence.aim(this.#isStaying(nowMs), nowMs, this.#crew.isCalm());
    }
    const nextMs = this.#act.draw(brush, nowMs);
    this.#presence.frame(this.#act.coveredBy(brush), nowMs);
    const endsMs = this.#isStaying(nowMs) ? this.#act.endsAtMs() : NEVER;
    return Math.min(nextMs, this.#presence.nextMs(nowMs), endsMs);
  }

  #take({ key, value }: Keyed<T>, { isAtOnce, ...news }: Omit<News, 'isNew'>): void {
    const isNew = key !== this.#key;
    this.#key = key;
    this.#act.take(value, { ...news, isNew, isAtOnce: isAtOnce || isNew });
  }

  #isStaying(nowMs: number): boolean {
    return this.#wanted !== null && this.#wanted.key === this.#key && nowMs < this.#act.endsAtMs();
  }
}
