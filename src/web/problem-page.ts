// How is a page about a problem shown, also when showing it fails?

import type { Request, Response } from 'express';

import { isKeystroke } from '../forms/drafts.ts';
import { told } from './problem-log.ts';
import { render } from './render.ts';

export function answerUnexpected(error: unknown, req: Request, res: Response) {
  const code = told(error, req);
  try {
    show(req, res, 500, 'errors/unexpected', 'Er ging bij ons iets mis', {
      code,
      wasPost: req.method === 'POST',
    });
  } catch (second) {
    answerPlainly(second, req, res);
  }
}

/** The page about a mistake fails too. What must be found on every page is here as well. */
function answerPlainly(error: unknown, req: Request, res: Response) {
  res
    .status(500)
    .type('text/plain')
    .send(
      `Er ging bij ons iets mis. Noem deze code aan uw beheerder: ${told(error, req)}\n\n` +
        'Maakt u zich zorgen over de veiligheid van een kind? Bel Veilig Thuis, 0800-2000. Bij direct gevaar: 112.\n',
    );
}

type ErrorView = Extract<keyof Takes, `errors/${string}`>;

/** For a keystroke without a page: nobody would read it. */
export function show<V extends ErrorView>(
  req: Request,
  res: Response,
  status: number,
  view: V,
  title: string,
  data: Takes[V],
) {
  if (isKeystroke(req)) {
    res.status(status).json({ saved: null });
    return;
  }
  res.locals.isOpen = false;
  res.set('Cache-Control', 'no-store').status(status);
  // Whatever the view takes is in `data`; the compiler cannot follow that through the spread.
  render(req, res, view, { ...data, title } as never, (error) => {
    answerPlainly(error, req, res);
  });
}
