/** What a start says once it serves; `opens` where it opens the dashboard too. */
export function runningWords({ demo, opens }: { readonly demo: boolean; readonly opens: boolean }): string {
  const running = demo ? 'Giftcast is running with simulated gifts.' : 'Giftcast is running.';
  return `${running} ${opens ? 'Opening your dashboard. ' : ''}Keep this window open.`;
}

/** Somebody else listens there. */
export function portTakenWords(port: number): string {
  return `Port ${port} is used by another program. Start with: npm start -- --port ${port + 1}. The link in OBS changes too.`;
}

/** It was started twice. */
export function alreadyWords({
  pid,
  port,
  opens,
}: {
  readonly pid: number;
  readonly port: number;
  readonly opens: boolean;
}): string {
  return opens ? 'Already running. Opening it.' : `Already running, as process ${pid} on port ${port}.`;
}
