import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';

/** How the desk comes into OBS, and from which OBS on. */
export function DockHelp() {
  return (
    <Panel title={TEXTS.deskPage.dock}>
      <ol className="steps">
        {TEXTS.deskPage.dockSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="note">{TEXTS.deskPage.dockNote}</p>
    </Panel>
  );
}
