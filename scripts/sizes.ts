// How long are functions and files? Counted with the compiler's own parser; `npx tsx scripts/sizes.ts` prints the figures.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export type Sized = { place: string; lines: number };
/** `says`: texts, data or types: hardly a line of it is in a function. */
export type SizedFile = Sized & { says: boolean };
export type Sizes = { functions: Sized[]; files: SizedFile[]; median: number; p90: number };

const root = fileURLToPath(new URL('../', import.meta.url));

/** The portal's own code: named functions of src/ with the lines from their first to their last, and its files. */
export function measure(): Sizes {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `src/${file.split(path.sep).join('/')}`);
  const functions = files.flatMap(functionsOf).sort((a, b) => b.lines - a.lines);
  return {
    functions,
    files: files.map(fileOf).sort((a, b) => b.lines - a.lines),
    median: functions[Math.floor(functions.length / 2)]?.lines ?? 0,
    p90: functions[Math.floor(functions.length / 10)]?.lines ?? 0,
  };
}

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const MOST_CODE_IN_A_TEXT = 0.1;
function fileOf(file: string): SizedFile {
  const lines = textOf(file).trimEnd().split('\n').length;
  return { place: file, lines, says: linesInFunctions(file) < lines * MOST_CODE_IN_A_TEXT };
}

/** Of the outermost functions, named or not. */
function linesInFunctions(file: string): number {
  const source = parse(file);
  let lines = 0;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && !ts.isTypeNode(node)) lines += linesOf(source, node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

const parse = (file: string) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);

function functionsOf(file: string): Sized[] {
  const source = parse(file);
  const found: Sized[] = [];
  const visit = (node: ts.Node) => {
    const name = nameOf(node);
    if (name) found.push({ place: `${file}: ${name}`, lines: linesOf(source, node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A declared function, or an arrow or method that a name or a key is given to. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText();
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : undefined;
}

function linesOf(source: ts.SourceFile, node: ts.Node): number {
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) + 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { functions, files, median, p90 } = measure();
  const longest = (sized: Sized[], over: number) =>
    sized
      .filter(({ lines }) => lines > over)
      .map(({ place, lines }) => `${String(lines).padStart(4)}  ${place}`);
  console.log(
    `${String(functions.length)} named functions: median ${String(median)}, p90 ${String(p90)} lines.`,
  );
  console.log(
    [
      'Functions over 40:',
      ...longest(functions, 40),
      'Files over 200:',
      ...longest(
        files.filter(({ says }) => !says),
        200,
      ),
      'Texts, data and types over 200:',
      ...longest(
        files.filter(({ says }) => says),
        200,
      ),
    ].join('\n'),
  );
}
