// Which files does everybody get as they are? Styles, fonts, icons and the few scripts: cached, nobody's data.

import path from 'node:path';
import express from 'express';

import { PROJECT_ROOT } from '../config.ts';

export const staticFiles = () =>
  express.static(path.join(PROJECT_ROOT, 'public'), {
    maxAge: '1h',
    index: false,
    redirect: false,
    etag: true,
  });
