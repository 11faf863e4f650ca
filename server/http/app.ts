import { join } from 'node:path';
import type { Express, NextFunction, Request, Response } from 'express';
import express from 'express';
import helmet from 'helmet';
import type { ErrorCode } from '../../shared/errors.ts';
import type { AccessEntry } from '../core/access.ts';
import { ACCESS, mayUse } from '../core/access.ts';
import type { DoorName } from '../core/doors.ts';
import type { Identity } from '../core/identity.ts';
import type { Clock, FailureLimiter, Log } from '../core/ports.ts';
import { answerJson, refuseUnread } from './answer.ts';
import type { ApiDeps, ApiHandler } from './api.ts';
import { createApi } from './api.ts';
import { CSP_NOTHING } from './csp.ts';
import { createJoinRoute, type Join } from './join.ts';
import { WITHIN_MS } from './limiter.ts';
import type { MediaFiles } from './media.ts';
import { createMediaRoutes } from './media.ts';
import { createPages } from './pages.ts';
import { createReachRoutes, type ReachAnswers } from './reach.ts';

export interface HttpAppDeps extends ApiDeps {
  /** The built web folder: `stage/index.html`, `dashboard/index.html`, `assets/`. */
  readonly webRoot: string;
  /** Answer of `GET /healthz` (contract C3). */
  health(): object;
  /** Through which door it came. */
  doorOf(request: Request): DoorName;
  /** Whose token it is there; null when nobody's. */
  authorize(token: string, door: DoorName): Identity | null;
  readonly limiter: FailureLimiter;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Log, 'error' | 'warn'>;
  readonly media: MediaFiles;
  readonly join: Join;
  readonly reachCheck: ReachAnswers;
}

/** Entries of the access table that this app does not serve: they never reach express. */
type ElsewhereEntry = 'GET /ws' | 'POST /hooks/gift' | `frame ${string}`;
type AppEntry = Exclude<AccessEntry, ElsewhereEntry>;

/** Pages, files and API. Only what stands in the access table is registered, behind its roles. */
export function createHttpApp(deps: HttpAppDeps): Express {
  const app = express();
  app.disable('etag');
  app.enable('case sensitive routing');
  // Nobody's X-Forwarded-For counts: whoever connects could write it.
  app.set('trust proxy', false);
  app.set('query parser', 'simple');
  app.use(
    helmet({
      // Pages have policies of their own. Plain http on this machine cannot be upgraded.
      contentSecurityPolicy: false,
      strictTransportSecurity: false,
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
    (_request: Request, response: Response, next: NextFunction) => {
      response.set('Content-Security-Policy', CSP_NOTHING);
      next();
    },
  );

  const pages = createPages(deps.webRoot);
  const api = createApi(deps);
  const reach = createReachRoutes(deps.reachCheck);
  const media = createMediaRoutes({ files: deps.media, log: deps.log });
  const routes: Record<AppEntry, (entry: AppEntry) => void> = {
    'GET /': open((_request, response) => response.redirect(302, '/dashboard/')),
    'GET /healthz': open((_request, response) => answerJson(response, 200, deps.health())),
    'GET /overlay/': open(pages.overlay),
    'GET /dashboard/': open(pages.dashboard),
    'GET /assets/*': () => app.use('/assets', createFiles(join(deps.webRoot, 'assets'))),
    'GET /media/*': guarded(media.get),
    'GET /api/v1/leaderboard': guarded(api.leaderboard),
    'GET /api/v1/gifts': guarded(api.feed),
    'GET /api/v1/gifters/*': guarded(api.gifterCard),
    'GET /api/v1/urls': guarded(api.urls),
    'POST /api/v1/join': open(createJoinRoute(deps)),
    'POST /api/v1/commands': guarded(api.commands),
    'POST /api/v1/compare': guarded(api.compare),
    'POST /api/v1/media': guarded(media.post),
    'POST /api/v1/person-copy': guarded(api.personCopy),
    'POST /api/v1/check-reach': guarded(reach.check),
    'GET /reach/*': open(reach.answer),
  };
  for (const entry of entriesOf(routes)) routes[entry](entry);
  app.use(answerUnknown, createErrorHandler(deps.log));
  return app;

  function open(page: (request: Request, response: Response) => unknown) {
    return (entry: AppEntry) => register(entry, page);
  }

  function guarded(handler: ApiHandler) {
    return (entry: AppEntry) =>
      register(entry, (request, response) => {
        const identity = authenticate(request, deps);
        if (typeof identity === 'string') {
          const headers = identity === 'auth/too-many' ? RETRY_LATER : ASK_FOR_TOKEN;
          refuseUnread(request, response, identity, headers);
          return;
        }
        if (mayUse(entry, identity.role)) return handler(request, response, identity);
        refuseUnread(request, response, 'auth/forbidden');
      });
  }

  function register(entry: AppEntry, handler: (request: Request, response: Response) => unknown): void {
    const { method, path } = splitEntry(entry);
    if (method === 'POST') app.post(path, handler);
    else app.get(path.replace('/*', '/:id'), handler);
  }
}

const ASK_FOR_TOKEN = { 'WWW-Authenticate': 'Bearer' };
const RETRY_LATER = { 'Retry-After': String(WITHIN_MS / 1_000) };

/** The identity behind the bearer token, or why there is none. A missing token is no guess and is not counted. */
function authenticate(
  request: Request,
  { doorOf, authorize, limiter, clock }: Pick<HttpAppDeps, 'doorOf' | 'authorize' | 'limiter' | 'clock'>,
): Identity | ErrorCode {
  const token = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return 'auth/unauthorized';
  const identity = authorize(token, doorOf(request));
  if (identity !== null) return identity;
  const isOver = limiter.failed(request.socket.remoteAddress ?? '', clock.now());
  return isOver ? 'auth/too-many' : 'auth/unauthorized';
}

/** The build puts a hash of the content into each name, so that a file never changes. */
function createFiles(folder: string) {
  return express.static(folder, {
    dotfiles: 'deny',
    immutable: true,
    maxAge: '1y',
    index: false,
    redirect: false,
  });
}

function answerUnknown(request: Request, response: Response): void {
  const allowed = Object.keys(ACCESS)
    .map(splitEntry)
    .filter(
      ({ path }) =>
        path === request.path || (path.endsWith('/*') && request.path.startsWith(path.slice(0, -1))),
    )
    .map(({ method }) => method)
    .filter((method) => method !== request.method && !(method === 'GET' && request.method === 'HEAD'));
  if (allowed.length === 0) refuseUnread(request, response, 'http/not-found');
  else refuseUnread(request, response, 'http/method', { Allow: allowed.join(', ') });
}

/** Express knows it as an error handler by its four parameters. */
function createErrorHandler(log: Pick<Log, 'error'>) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    if (isBadRequest(error)) {
      refuseUnread(request, response, 'input/invalid');
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    log.error({ method: request.method, path: request.path, error: message }, 'a request failed');
    if (response.headersSent) response.destroy();
    else refuseUnread(request, response, 'server/failed');
  };
}

/** What express itself finds wrong with a request, such as bad percent-encoding, carries a status. */
function isBadRequest(error: unknown): boolean {
  return (
    error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500
  );
}

function splitEntry(entry: string): { readonly method: string; readonly path: string } {
  const [method = '', path = ''] = entry.split(' ');
  return { method, path };
}

function entriesOf(routes: Record<AppEntry, unknown>): AppEntry[] {
  return Object.keys(ACCESS).filter((entry): entry is AppEntry => Object.hasOwn(routes, entry));
}
