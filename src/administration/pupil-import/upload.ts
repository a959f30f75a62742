// How does a file come in? Into memory, one, of at most 10 MB, and only after it is known that this person may.

import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';

import { MAX_EDEXML_BYTES } from './edexml.ts';
import { Refused } from './problems.ts';

const ONE_FILE = 'Kies één bestand tegelijk: het EDEXML-bestand van uw school.';
const NO_FILE = 'Kies het EDEXML-bestand van uw school.';
const BROKEN = 'Het bestand is niet goed overgekomen. Kies het nog een keer en verstuur het opnieuw.';

/** One byte more than may be, so that the reader of the file is the one who says that it is too large. */
const read = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: MAX_EDEXML_BYTES + 1,
    files: 1,
    fields: 10,
    parts: 12,
    fieldSize: 1000,
    fieldNameSize: 100,
    headerPairs: 20,
  },
}).single('file');

/** The file's bytes, or the sentence why there are none. Afterwards req.body has the form's other fields. */
export async function readUpload(
  req: Request,
  res: Response,
): Promise<{ bytes: Buffer } | { sentence: string }> {
  const problem = await new Promise<unknown>((done) => {
    read(req, res, done);
  });
  if (problem) return { sentence: sentenceOf(problem) };
  return req.file ? { bytes: req.file.buffer } : { sentence: NO_FILE };
}

function sentenceOf(problem: unknown): string {
  if (!(problem instanceof MulterError)) return BROKEN;
  if (problem.code === 'LIMIT_FILE_SIZE') return new Refused('tooLarge').problem.sentence;
  return problem.code === 'LIMIT_UNEXPECTED_FILE' || problem.code === 'LIMIT_FILE_COUNT' ? ONE_FILE : BROKEN;
}
