// What has to be undone when the portal ends, or when its start fails?

/** What has to be undone when it ends, the last thing begun first. */
export type Undoing = {
  add: (undo: () => Promise<unknown>) => void;
  undo: () => Promise<void>;
  isEnding: () => boolean;
};

export function undoing(): Undoing {
  const begun: (() => Promise<unknown>)[] = [];
  let ending: Promise<void> | undefined;
  return {
    add: (undo) => begun.push(undo),
    undo: () => (ending ??= undoAll(begun)),
    isEnding: () => ending !== undefined,
  };
}

async function undoAll(begun: (() => Promise<unknown>)[]) {
  for (let undo = begun.pop(); undo; undo = begun.pop()) await undo().catch(() => undefined);
}
