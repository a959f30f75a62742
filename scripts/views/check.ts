// Does every view use only what it takes, and does it get that where it is included? The compiler says, over the views as TypeScript.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

import { asTypeScript } from './as-typescript.ts';
import type { View } from './takes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One line a fault, with its place in the view. */
export function typeFaults(views: readonly View[]): string[] {
  const asCode = new Map(
    views.map((view) => [path.join(ROOT, 'views', `${view.name.replaceAll('/', '-')}.ts`), view]),
  );
  const program = programOf([...asCode.keys(), path.join(ROOT, 'src/takes.ts')], asCode);
  return [...asCode].flatMap(([file, view]) => faultsIn(program, file).map((fault) => inView(view, fault)));
}

/** The same of whoever gives a view what it takes: as the compiler over the whole says it, in less time. */
export function callerFaults(files: readonly string[]): string[] {
  const program = programOf([...files, path.join(ROOT, 'src/takes.ts')], new Map());
  return files.flatMap((file) =>
    faultsIn(program, file).map(
      (fault) => `${path.relative(ROOT, file)}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`,
    ),
  );
}

function faultsIn(program: ts.Program, file: string): readonly ts.Diagnostic[] {
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}

function programOf(roots: readonly string[], views: ReadonlyMap<string, View>): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(ROOT, 'tsconfig.json'),
    { incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => {
        throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
      },
    },
  );
  const options = config?.options ?? {};
  delete options.tsBuildInfoFile;
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (file) => {
    const view = views.get(path.normalize(file));
    return view ? asTypeScript(view).text : readFile(file);
  };
  host.fileExists = (file) => views.has(path.normalize(file)) || fileExists(file);
  // What a script of the browser gives is said apart, in files that nobody imports.
  const said = config?.fileNames.filter((file) => file.endsWith('.d.ts')) ?? [];
  return ts.createProgram([...roots, ...said], options, host);
}

/** As the compiler words it, at the line and column where it stands in the view. */
function inView(view: View, fault: ts.Diagnostic): string {
  const at = Math.max(0, (fault.start ?? 0) - asTypeScript(view).begin);
  const before = view.source.slice(0, at).split('\n');
  const words = ts.flattenDiagnosticMessageText(fault.messageText, ' ').replace(/\s+/g, ' ');
  return `views/${view.name}.ejs:${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}: ${words}`;
}
