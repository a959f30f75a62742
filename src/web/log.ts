// What does the application log say? Routes, never addresses; codes, never what people wrote.

import { pino } from 'pino';

export const log = pino({ level: 'info', base: null });
