import type { Settings } from '../../../shared/settings.ts';
import type { StatusTopic } from '../../../shared/topics.ts';
import { Goal } from '../desk/goal.tsx';
import { Session } from '../desk/session.tsx';
import { useNow, useTopic } from '../hooks.ts';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import { readinessOf } from './readiness.ts';

/** Before a show: what is right and what needs a hand, and the button that begins it. */
export function Tonight({ settings, status }: { readonly settings: Settings; readonly status: StatusTopic }) {
  const stage = useTopic('stage');
  const queue = useTopic('queue');
  const nowMs = useNow(60_000);
  const { isReady, title, facts } = readinessOf({ status, settings, stage, queue, nowMs });
  return (
    <div className="home home-tonight">
      <section className="panel" aria-labelledby="home-title">
        <div role="status">
          <h2 id="home-title" className="home-title">
            <StatusDot tone={isReady ? 'good' : 'wait'} />
            {title}
          </h2>
        </div>
        <ul className="home-facts">
          {facts.map(({ tone, text, fix }) => (
            <li key={text}>
              <StatusDot tone={tone} />
              <span>{text}</span>
              {fix && <a href={fix.href}>{fix.name}</a>}
            </li>
          ))}
        </ul>
        <a className="home-link" href="#/home/first-run">
          {TEXTS.home.openAgain}
        </a>
      </section>
      <Session />
      <Goal />
    </div>
  );
}
