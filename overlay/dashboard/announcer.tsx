import { usePageState } from './hooks.ts';

/** What a screen reader is told; the same is seen elsewhere on the page. */
export function Announcer() {
  const { spoken } = usePageState();
  return (
    <>
      <div className="unseen" role="alert">
        {spoken.now}
      </div>
      <div className="unseen" role="status">
        {spoken.soon}
      </div>
    </>
  );
}
