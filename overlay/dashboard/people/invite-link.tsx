import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CopyField } from '../copy-field.tsx';
import { useNow, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { Way } from './addresses.ts';
import { inviteLink, maskCode, waysIn } from './addresses.ts';
import type { Invitation } from './invitation.ts';
import { QrCode } from './qr-code.tsx';

const WORDS = TEXTS.people;
/** This computer's own, also where the page itself was opened by another address. */
const LOCAL = new URL(`http://127.0.0.1:${location.port}`).origin;
/** After so long something is in the way. */
const SHOULD_BE_IN_MS = 60_000;

/** A link to hand over, for as long as the page shows it: which address, the link, its picture, and whether it was opened. */
export function InviteLink(props: { readonly invitation: Invitation; readonly close: () => void }) {
  const { id, label, code, openByMs } = props.invitation;
  const person = useTopic('tokens')?.find((one) => one.id === id);
  const ways = waysIn(useTopic('status')?.reachable, LOCAL);
  const [origin, setOrigin] = useState(ways[0]?.origin);
  const [isShown, setShown] = useState(false);
  const nowMs = useNow(5_000);
  const way = ways.find((one) => one.origin === origin) ?? ways[0];
  const isWaiting = person?.openByMs === openByMs;
  /** The server's answer may come before its news of who has access. */
  const [wasWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (isWaiting) setWaiting(true);
  }, [isWaiting]);
  // Opened, run out, replaced, or the access ended: in any case the link is worth nothing.
  const isOver = (wasWaiting && !isWaiting) || nowMs >= openByMs;
  if (!way) return null;
  const link = inviteLink(way, code);
  const { from } = way;
  const { tone, text } = newsOf(props.invitation, { isOver, hasAccess: person !== undefined, from, nowMs });
  return (
    <Panel title={WORDS.linkFor(label)}>
      {!isOver && (
        <>
          <p className="about">
            {WORDS.linkOnce} {WORDS.linkOpenBy(openByMs, nowMs)}
          </p>
          <Ways ways={ways} way={way} choose={setOrigin} />
          <CopyField label={WORDS.link} value={link} masked={maskCode(link)} copy={WORDS.copyLink} />
          <div className="qr-line">
            <Button variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? WORDS.hideQr : WORDS.showQr}
            </Button>
            <p className="note">{WORDS.qrNote}</p>
          </div>
          {isShown && <QrCode text={link} label={WORDS.qrOf(label)} />}
        </>
      )}
      <p className="strong" role="status">
        <StatusDot tone={tone} />
        <bdi>{text}</bdi>
      </p>
      <div>
        <Button variant="default" onClick={props.close}>
          {WORDS.closeLink}
        </Button>
      </div>
    </Panel>
  );
}

/** What became of the link, in one sentence. */
function newsOf(
  { label, openByMs, madeAtMs }: Invitation,
  {
    isOver,
    hasAccess,
    from,
    nowMs,
  }: { isOver: boolean; hasAccess: boolean; from: Way['from']; nowMs: number },
): { readonly tone: 'good' | 'wait' | 'quiet'; readonly text: string } {
  if (isOver && !hasAccess) return { tone: 'wait', text: WORDS.linkEnded(label) };
  if (nowMs >= openByMs) return { tone: 'wait', text: WORDS.linkOver };
  if (isOver) return { tone: 'good', text: WORDS.isIn(label) };
  if (nowMs - madeAtMs < SHOULD_BE_IN_MS || from === 'here') {
    return { tone: 'quiet', text: WORDS.waiting(label) };
  }
  return { tone: 'wait', text: from === 'internet' ? WORDS.notInYetFar(label) : WORDS.notInYet(label) };
}

/** From where the link will be opened, which decides its address. */
function Ways(props: {
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly choose: (origin: string) => void;
}) {
  const { ways, way } = props;
  return (
    <>
      {ways.length > 1 ? (
        <NativeSelect
          label={WORDS.where}
          value={way.origin}
          data={ways.map(({ from, origin }) => ({
            value: origin,
            label: WORDS.ways[from](new URL(origin).host),
          }))}
          onChange={(event) => props.choose(event.currentTarget.value)}
        />
      ) : (
        <p className="warning">
          {WORDS.onlyHere} <a href="#/settings/devices">{WORDS.openOther}</a>
        </p>
      )}
      {way.from === 'network' && <p className="warning">{WORDS.plainHttp}</p>}
    </>
  );
}
