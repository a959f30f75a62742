// What guards the side that everybody reads, taken away: how it travels, what it says, and where it leads.

import type { Break } from './break.ts';

const ENCODING = 'web/encoding.test.ts';

export const IN_PUBLIC: Break[] = [
  {
    name: 'public: a page of a session is pressed as well',
    file: 'src/web/render.ts',
    from: 'if (!isOpen(res)) res.send(html);',
    to: 'if (res.headersSent) res.send(html);',
    tests: [ENCODING],
    only: 'is not pressed',
  },
  {
    name: 'public: a text is pressed for every reader',
    file: 'src/web/encoding.ts',
    from: 'kept.set(name, pressed);',
    to: 'kept.delete(name);',
    tests: [ENCODING],
    only: 'pressed once',
  },
  {
    name: 'public: one tag for a text in every form',
    file: 'src/web/encoding.ts',
    from: '`"${encoding ? `${key}-${encoding}` : key}"`',
    to: '`"${key}"`',
    tests: [ENCODING],
    only: 'whichever form',
  },
];
