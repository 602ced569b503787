/** Sends a file to the server with the bytes counted, which `fetch` cannot do. */
import { API_ROOT } from '../server/api/contract.ts';
import { EntenteError } from '../server/model/errors.ts';
import { AWAY, toError } from './call.ts';

/** How a sending is followed and given up. */
export interface UploadOptions {
  /** Told the bytes that have been sent so far. */
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Sends the file as the body and reads the answer. Rejects as `call` does. */
export function upload<Reply>(
  path: string,
  file: Blob,
  { onProgress, signal }: UploadOptions,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const giveUp = (): void => {
      request.abort();
    };
    const fail = (error: EntenteError): void => {
      signal.removeEventListener('abort', giveUp);
      reject(error);
    };
    request.open('POST', `${API_ROOT}/${path}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => {
      onProgress(loaded);
    };
    request.onload = () => {
      signal.removeEventListener('abort', giveUp);
      const reply: unknown = request.response;
      if (request.status >= 400) fail(toError(reply, request.status));
      // The contract's types are held against the server's schemas by the server's own tests.
      else if (reply !== null) resolve(reply as Reply);
      else fail(new EntenteError('unexpected', 'The server’s answer cannot be read.'));
    };
    request.onerror = () => {
      fail(new EntenteError('store-unavailable', AWAY));
    };
    request.onabort = () => {
      fail(new EntenteError('cancelled', 'The request was given up.'));
    };
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
    request.send(file);
  });
}
