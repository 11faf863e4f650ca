import type { BotChoices, CreateBot } from '../shared/bot.ts';
import { DEFAULT_BOT_SETTINGS } from '../shared/bot-settings.ts';
import { createAnswers } from './answers/answers.ts';
import { createTwitchSource } from './twitch/source.ts';

/** Twitch's chat as a source of gifts, and the answers that are written there. */
export const createBot: CreateBot = ({ clock, log, host, listener, ircUrl }) => {
  let settings: BotChoices['settings'] = DEFAULT_BOT_SETTINGS;
  /** Without a channel and a login nobody can ever be thanked here: a flood of gifts then costs nothing. */
  let isWriter = false;
  const twitch = createTwitchSource({
    clock,
    log,
    ircUrl,
    random: Math.random,
    listener: {
      ...listener,
      chat(line) {
        answers.line(line, { canReply: twitch.canSay() });
        listener.chat(line);
      },
    },
  });
  const answers = createAnswers({
    clock,
    log,
    host,
    settings: () => settings,
    send: twitch.say,
    canSend: twitch.canSay,
    isModerator: twitch.isModerator,
    channel: twitch.channel,
  });

  return {
    follow(choices) {
      settings = choices.settings;
      isWriter = choices.channel !== null && choices.login !== null;
      twitch.follow({ channel: choices.channel, login: choices.login });
      answers.settingsChanged();
    },
    chat: (line) => answers.line(line, { canReply: false }),
    thank(gift) {
      if (isWriter) answers.thank(gift);
    },
    async stop() {
      answers.stop();
      await twitch.stop();
    },
  };
};
