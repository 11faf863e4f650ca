import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BotTopic } from '../../../shared/topics.ts';
import { useCanAct, useCommand, useNow, useStore, useTopic } from '../hooks.ts';
import { TEXTS as PAGE_TEXTS, SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

/** Who the bot answers as: nobody, an account, or one whose code waits to be typed. */
export function TwitchLogin() {
  const bot = useTopic('bot');
  const { confirm } = useStore();
  const canAct = useCanAct();
  const begin = useCommand('begin-twitch-login');
  const end = useCommand('end-twitch-login');
  if (!bot) return null;
  const isOff = !canAct || begin.isSending || end.isSending;
  const beginIt = () => void begin.run({});
  const endIt = async (news: string) => {
    if ((await end.run({})).ok) confirm(news);
  };
  return (
    <section className="login" aria-label={TEXTS.login}>
      <h3>{TEXTS.login}</h3>
      {bot.login !== null && (
        <div className="login-line">
          <p>
            <bdi>{TEXTS.loginAs(bot.login)}</bdi>
          </p>
          <Button variant="default" disabled={isOff} onClick={() => void endIt(TEXTS.loginOut)}>
            {TEXTS.loginEnd}
          </Button>
        </div>
      )}
      {bot.login === null && bot.pending === null && (
        <div className="login-line">
          <p className={bot.problem === null ? undefined : 'warning'} role="status">
            {whyReading(bot)}
          </p>
          {bot.canLogIn && (
            <Button disabled={isOff} onClick={beginIt}>
              {TEXTS.loginBegin}
            </Button>
          )}
        </div>
      )}
      {bot.pending !== null && (
        <Code
          pending={bot.pending}
          isOff={isOff}
          again={beginIt}
          cancel={() => void endIt(TEXTS.loginCancelled)}
        />
      )}
    </section>
  );
}

function whyReading({ problem, canLogIn }: BotTopic): string {
  if (problem !== null) return TEXTS.loginProblem[problem];
  return canLogIn ? TEXTS.loginNone : TEXTS.loginNoCode;
}

/** The code that is typed at Twitch, for as long as it holds. */
function Code(props: {
  readonly pending: NonNullable<BotTopic['pending']>;
  readonly isOff: boolean;
  readonly again: () => void;
  readonly cancel: () => void;
}) {
  const { userCode, verificationUri, expiresAtMs } = props.pending;
  const leftMs = expiresAtMs - useNow(1_000);
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(userCode);
      setCopied(true);
    } catch {
      // The code stands there in large letters, to be selected or read.
    }
  }

  if (leftMs <= 0) {
    return (
      <div className="login-line">
        <p className="warning">{TEXTS.loginLapsed}</p>
        <Button disabled={props.isOff} onClick={props.again}>
          {TEXTS.loginAgain}
        </Button>
      </div>
    );
  }
  return (
    <div className="code">
      <p>
        {TEXTS.loginOpen}
        <Page address={verificationUri} />
        {TEXTS.loginType}
      </p>
      <div className="code-line">
        <strong className="code-text">{userCode}</strong>
        <Button variant="default" onClick={() => void copy()}>
          {isCopied ? PAGE_TEXTS.copied : TEXTS.loginCopy}
        </Button>
        <Button variant="subtle" disabled={props.isOff} onClick={props.cancel}>
          {TEXTS.loginCancel}
        </Button>
        <span className="note">{TEXTS.loginLeft(leftMs)}</span>
      </div>
    </div>
  );
}

/** A link where it is one of the web; what else the server says stands there as text. */
function Page({ address }: { address: string }) {
  const shown = shortAddress(address);
  return address.startsWith('https://') ? (
    <a href={address} target="_blank" rel="noreferrer">
      {shown}
    </a>
  ) : (
    <span>{shown}</span>
  );
}

/** `twitch.tv/activate` of `https://www.twitch.tv/activate?device-code=...` */
function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*$/, '');
}
