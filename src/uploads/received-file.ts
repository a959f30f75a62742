// How does a file come in? Into memory, one, of at most 10 MB, and only after it is known that this person may.

import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import multer, { MulterError } from 'multer';

import { MAX_UPLOAD_BYTES } from './file-size.ts';

/** What the form says when there is no file that can be read. */
export interface Sayings {
  oneFile: string;
  noFile: string;
  tooLarge: string;
}
const BROKEN = 'Het bestand is niet goed overgekomen. Kies het nog een keer en verstuur het opnieuw.';

/** One byte more than may be, so that the reader of the file is the one who says that it is too large. */
const read = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: MAX_UPLOAD_BYTES + 1,
    files: 1,
    fields: 10,
    parts: 12,
    fieldSize: 1000,
    fieldNameSize: 100,
    headerPairs: 20,
  },
}).single('file');

/** On a route that calls `receive`, before anything is asked: until then the form's fields are not there, its role neither. */
export function awaitFile(req: Request, _res: Response, next: NextFunction): void {
  req.awaitsFile = true;
  next();
}

/** The file's bytes, or the sentence why there are none. Afterwards req.body has the form's other fields. */
export async function receive(
  req: Request,
  res: Response,
  sayings: Sayings,
): Promise<{ bytes: Buffer } | { sentence: string }> {
  const problem = await new Promise<unknown>((done) => {
    read(req, res, done);
  });
  if (problem) return { sentence: sentenceOf(problem, sayings) };
  if (!req.file) return { sentence: sayings.noFile };
  tellFileApart(req, req.file.buffer);
  return { bytes: req.file.buffer };
}

/** The same form with another file is another form. */
function tellFileApart(req: Request, bytes: Buffer) {
  req.body = {
    ...(req.body as Record<string, unknown>),
    file: createHash('sha256').update(bytes).digest('hex'),
  };
}

function sentenceOf(problem: unknown, { oneFile, tooLarge }: Sayings): string {
  if (!(problem instanceof MulterError)) return BROKEN;
  if (problem.code === 'LIMIT_FILE_SIZE') return tooLarge;
  return problem.code === 'LIMIT_UNEXPECTED_FILE' || problem.code === 'LIMIT_FILE_COUNT' ? oneFile : BROKEN;
}
