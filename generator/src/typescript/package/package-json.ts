import type { OutputFile } from '../../emit.ts'
import type { EmitContext } from '../context.ts'

/** Versions that emitted packages are built and tested with. */
const libraries: { [name: string]: string } = {
  'eventsource-parser': '^4.1.3',
  ky: '^2.1.0',
  'openapi-fetch': '^0.17.0',
}
const tools = { '@types/node': '^24.0.0', tsup: '^9.0.0', typescript: '~5.9.3' }

/** The package's manifest, through the serialiser. */
export function packageJson(context: EmitContext, generated: readonly OutputFile[], runtime: OutputFile[]): string {
  const { packageName, packageVersion, license, repository } = context.options
  const manifest = {
    name: packageName,
    version: packageVersion,
    description: `TypeScript SDK of ${singleLine(context.api.title)}.`,
    license: license ?? '0BSD',
    ...(repository === undefined ? {} : { repository: { type: 'git', url: repository } }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22.12' },
    main: './dist/index.cjs',
    module: './dist/index.js',
    types: './dist/index.d.ts',
    exports: {
      '.': entry('index'),
      './client': entry('client', 'generated/create-client'),
      ...parentResources(generated),
      './resources/*': entry('resources/*', 'generated/resources/*'),
      './transport/fetch': entry('transport/fetch', 'runtime/transport/fetch'),
      './transport/ky': entry('transport/ky', 'runtime/transport/ky'),
      './testing': entry('testing'),
      ...(context.options.rawTypes === undefined ? {} : { './raw': entry('raw') }),
      './package.json': './package.json',
    },
    files: ['dist', 'src'],
    scripts: { build: 'tsup', typecheck: 'tsc --noEmit' },
    dependencies: dependencies(runtime),
    devDependencies: tools,
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

/** Resources with children, which stand in a folder of their name and are imported by the folder's name. */
function parentResources(generated: readonly OutputFile[]): { [specifier: string]: object } {
  const matches = generated.flatMap(({ path }) => {
    const [, folder, name] = /^src\/generated\/(resources\/(?:.+\/)?([^/]+))\/\2\.ts$/.exec(path) ?? []
    return folder === undefined ? [] : [[`./${folder}`, entry(folder, `generated/${folder}/${name}`)] as const]
  })
  return Object.fromEntries(matches)
}

/** @param module The ES module, where it stands elsewhere than its declarations. */
function entry(path: string, module = path): object {
  return {
    import: { types: `./dist/${path}.d.ts`, default: `./dist/${module}.js` },
    require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
  }
}

function dependencies(runtime: OutputFile[]): { [name: string]: string } {
  const used = Object.entries(libraries).filter(([name]) =>
    runtime.some(({ content }) => content.includes(`from '${name}'`)),
  )
  return Object.fromEntries(used)
}

function singleLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
