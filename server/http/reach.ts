import type { Request, Response } from 'express';
import type { ReachFinding, ReachQuestion } from '../../shared/reach.ts';
import { parseReachQuestion } from '../../shared/reach.ts';
import { answerError, answerJson } from './answer.ts';
import type { ApiHandler } from './api.ts';
import { readJson } from './json-body.ts';

/** Who asks this server by another of its addresses, and what is answered there. */
export interface ReachAnswers {
  check(question: ReachQuestion): Promise<ReachFinding>;
  /** Null for who does not know the mark of a check under way. */
  answer(mark: string): string | null;
}

/** `POST /api/v1/check-reach {origin}` asks, `GET /reach/<mark>` is where the question comes in. */
export function createReachRoutes({ check, answer }: ReachAnswers): {
  readonly check: ApiHandler;
  readonly answer: (request: Request, response: Response) => void;
} {
  return {
    async check(request, response) {
      const read = await readJson(request, response);
      if (read === null) return;
      const question = parseReachQuestion(read.json);
      if (!question.ok) return answerError(response, 'input/invalid', { faults: question.faults });
      answerJson(response, 200, { finding: await check(question.value) });
    },
    answer(request, response) {
      const { id } = request.params;
      const known = typeof id === 'string' ? answer(id) : null;
      if (known === null) return answerError(response, 'http/not-found');
      response.set('Cache-Control', 'no-store').type('text/plain').send(known);
    },
  };
}
