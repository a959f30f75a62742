// Does every view use what it says that it takes? Else a caller gives what nobody reads, or one thing has two names.

import ts from 'typescript';

import type { View } from './takes.ts';

export function unusedKeys(view: View, views: readonly View[]): string[] {
  const handedOn = new Set(
    [...view.source.matchAll(/include\('([^']+)', it\)/g)].flatMap(([, name]) =>
      keysOf(views.find((part) => part.name === name)),
    ),
  );
  return keysOf(view)
    .filter((key) => !handedOn.has(key) && !new RegExp(`\\bit\\??\\.${key}\\b`).test(view.source))
    .map((key) => `takes ${key}, and does not use it`);
}

/** The names of what a view takes, at the top. */
function keysOf(view: View | undefined): string[] {
  const source = ts.createSourceFile('takes.ts', `type T = ${view?.takes ?? '{}'}`, ts.ScriptTarget.ES2023);
  const [alias] = source.statements;
  if (!alias || !ts.isTypeAliasDeclaration(alias) || !ts.isTypeLiteralNode(alias.type)) return [];
  return alias.type.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}
