/** Asks a worker for measures: one for each request, so that giving up is ending it. */
import { EntenteError } from '../../server/model/errors.ts';
import type { Compute } from '../state/measures.ts';
import type { MeasureRequest } from './measures.worker.ts';

/** Computes in its own worker, which ends with the answer or when the signal is aborted. */
export const compute: Compute = (what, graph, signal) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measures.worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      signal.removeEventListener('abort', abandon);
      worker.terminate();
    };
    const abandon = (): void => {
      end();
      reject(new EntenteError('cancelled', 'The computation was given up.'));
    };
    signal.addEventListener('abort', abandon, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Float64Array>) => {
      end();
      resolve({ values: data });
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(`The computation failed: ${event.message}`));
    };
    const request: MeasureRequest = { what, graph };
    worker.postMessage(request);
  });
