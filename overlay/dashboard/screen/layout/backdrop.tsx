import type { LayoutView } from './view.ts';

/** What lies behind the widgets in the editor, to see what an app would cover. */
export function Backdrop({ view }: { view: LayoutView }) {
  if (view.behind === 'shot' && view.shot) return <img className="backdrop" src={view.shot} alt="" />;
  if (view.behind !== 'drawn') return null;
  return view.orientation === 'portrait' ? <UprightApp /> : <LyingPlayer />;
}

/** As LIVE apps have it: who streams at the top, chat and the line to write in below, buttons at the right. */
function UprightApp() {
  return (
    <svg className="backdrop" viewBox="0 0 1080 1920" aria-hidden="true">
      <rect className="app-dark" x="40" y="110" width="420" height="110" rx="55" />
      <circle className="app-light" cx="95" cy="165" r="42" />
      <rect className="app-light" x="155" y="140" width="160" height="20" rx="10" />
      <rect className="app-light" x="155" y="172" width="100" height="16" rx="8" />
      <rect className="app-dark" x="800" y="125" width="150" height="80" rx="40" />
      <circle className="app-dark" cx="1010" cy="165" r="36" />
      {CHAT.map(([y, width]) => (
        <g key={y}>
          <circle className="app-light" cx="80" cy={y} r="30" />
          <rect className="app-dark" x="130" y={y - 32} width={width} height="64" rx="20" />
        </g>
      ))}
      <rect className="app-dark" x="40" y="1770" width="560" height="96" rx="48" />
      {[690, 820, 950].map((x) => (
        <circle key={x} className="app-dark" cx={x + 30} cy="1818" r="48" />
      ))}
      {[1320, 1460, 1600].map((y) => (
        <circle key={y} className="app-dark" cx="1010" cy={y} r="46" />
      ))}
    </svg>
  );
}

/** Middle of a line of chat, and how long it is. */
const CHAT = [
  [1330, 520],
  [1420, 380],
  [1510, 610],
  [1600, 450],
  [1690, 560],
] as const;

/** As players have it while the mouse is over them: a title above, the controls below. */
function LyingPlayer() {
  return (
    <svg className="backdrop" viewBox="0 0 1920 1080" aria-hidden="true">
      <rect className="app-dark" x="0" y="0" width="1920" height="96" />
      <rect className="app-light" x="40" y="36" width="420" height="24" rx="12" />
      <rect className="app-dark" x="0" y="984" width="1920" height="96" />
      <rect className="app-light" x="40" y="992" width="1840" height="6" rx="3" />
      {[70, 150, 1690, 1770, 1850].map((x) => (
        <circle key={x} className="app-light" cx={x} cy="1036" r="22" />
      ))}
    </svg>
  );
}
