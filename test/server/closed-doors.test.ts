import { once } from 'node:events';
import { expect, it } from 'vitest';
import { CLOSE } from '../../shared/protocol.ts';
import { givenWeb } from './given-web.ts';
import { helloOf } from './web-socket.ts';

it('[DV3] sockets that came through a door end when it is closed, and no others', async () => {
  const web = await givenWeb();
  const enter = async (host: string) => {
    const socket = web.socket(host);
    await once(socket, 'open');
    const welcomed = once(socket, 'message');
    socket.send(JSON.stringify(helloOf(web.tokens.moderator, 'dashboard')));
    await welcomed;
    return socket;
  };
  const far = await enter(web.hosts.public);
  const near = await enter(web.hosts.local);
  const ended = once(far, 'close');
  web.hub.dropDoor('public');
  const [code] = await ended;
  expect([code, near.readyState]).toEqual([CLOSE.goingAway, near.OPEN]);
  near.close();
  await web.close();
});
