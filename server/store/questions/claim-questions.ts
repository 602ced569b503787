/** Answers questions about claims as a list: by their words, and behind many edges at once. */
import type { ClaimsAnswer } from '../../model/answers.ts';
import type { Ask } from '../ask.ts';
import { toClaim } from '../decoding/decode.ts';
import { collectNamed } from '../evidence.ts';
import { toWords } from '../writing/name-key.ts';
import type { ClaimQuestions } from '../store.ts';
import { MAX_CLAIMS, readPart, type List, type QuestionContext } from './context.ts';

/** Makes the questions. */
export function createClaimQuestions({ asking }: QuestionContext): ClaimQuestions {
  return {
    claims({ text, order, descending, offset, limit, ...filter }, options) {
      const which = { ...filter, words: toWords(text) };
      return readClaims(asking(options), {
        name: 'claim-list',
        which,
        part: { order, descending, offset },
        limit,
      });
    },

    claimsOfEdges(edges, options) {
      return readClaims(asking(options), { name: 'claims-of-edges', which: { edges }, limit: MAX_CLAIMS });
    },
  };
}

async function readClaims(ask: Ask, list: List): Promise<ClaimsAnswer> {
  const { found, ...size } = await readPart(ask, list);
  const claims = found.map(toClaim);
  return { claims, ...(await collectNamed(ask, claims)), ...size };
}
