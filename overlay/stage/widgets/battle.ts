import { Container } from 'pixi.js';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import { BattleBar } from './battle-bar.ts';
import { BattleCard } from './battle-card.ts';
import { BATTLE, RESULT } from './battle-look.ts';
import type { BattleNow } from './battle-model.ts';
import { createBattleModel } from './battle-model.ts';
import { BattleTeams } from './battle-teams.ts';
import { Turn } from './turn.ts';
import type { Brush, Crew } from './widget.ts';

/** Two teams or more side by side, and then how it ended. */
export class Battle extends Container {
  readonly #crew: Crew;
  readonly #running = new Container();
  readonly #panel: CutPanel;
  readonly #bar: BattleBar;
  readonly #teams: BattleTeams;
  readonly #card: BattleCard;
  readonly #model = createBattleModel();
  readonly #turn: Turn<BattleNow>;
  #isRunning = true;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    this.#panel = new CutPanel(crew.art);
    this.#bar = new BattleBar(crew);
    this.#teams = new BattleTeams(crew);
    this.#card = new BattleCard(crew);
    this.#running.addChild(this.#panel, this.#bar, this.#teams);
    this.addChild(this.#running, this.#card);
    this.#turn = new Turn(this, crew, {
      keyOf: ({ battle }) => (battle.isRunning ? 'running' : 'result'),
      take: (now, news) => {
        this.#isRunning = now.battle.isRunning;
        this.#model.take(now, news);
      },
      endsAtMs: this.#model.endsAtMs,
      draw: (brush, nowMs) => this.#draw(brush, nowMs),
      coveredBy: (brush) => (this.#isRunning ? brush.box : cardBox(brush)),
    });
  }

  /** Takes the battle, or null for none, and answers what it covers; null when it hides. */
  draw(battle: BattleNow | null, brush: Brush): Box | null {
    return this.#turn.draw(battle, brush);
  }

  covers(): Box | null {
    return this.#turn.covers();
  }

  drop(): void {
    this.#turn.drop();
  }

  #draw(brush: Brush, nowMs: number): number {
    const picture = this.#model.picture(nowMs);
    this.#running.visible = picture.isRunning;
    this.#card.visible = !picture.isRunning;
    if (picture.isRunning) {
      const { padPx } = this.#crew.art.theme;
      const { x, y, w, h } = brush.box;
      const inner = { x: x + padPx, w: w - 2 * padPx };
      const barY = y + h - BATTLE.footPx - BATTLE.barPx;
      this.#panel.put(brush.box);
      this.#bar.put({ ...inner, y: barY, h: BATTLE.barPx }, picture.borders, picture.teams.length);
      this.#teams.put(picture, { ...inner, y: y + 4, h: barY - y - 4 }, brush);
    } else {
      this.#card.put(picture, cardBox(brush), brush);
    }
    return this.#model.nextMs(nowMs);
  }
}

/** In the middle of the battle's place, and further from the picture's edge than that is high. */
function cardBox({ box, growsUp }: Brush): Box {
  const y = growsUp ? box.y + box.h - RESULT.h : box.y;
  return { x: box.x + (box.w - RESULT.w) / 2, y, w: RESULT.w, h: RESULT.h };
}
