import type { OutputFile } from '../../emit.ts'
import { allResources, type EmitContext, named, resourceKey } from '../context.ts'

/** Versions that emitted packages are built and tested with. */
const libraries: { [name: string]: string } = { 'eventsource-parser': '^4.1.3', ky: '^2.1.0' }
const tools = { '@types/node': '^24.0.0', tsup: '^9.0.0', typescript: '~5.9.3' }

/** The package's manifest, through the serialiser. */
export function packageJson(context: EmitContext, runtime: OutputFile[]): string {
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
      './client': entry('client'),
      ...resourceEntries(context),
      './transport/fetch': entry('transport/fetch'),
      './transport/ky': entry('transport/ky'),
      './package.json': './package.json',
    },
    files: ['dist', 'src'],
    scripts: { build: 'tsup', typecheck: 'tsc --noEmit' },
    dependencies: dependencies(runtime),
    devDependencies: tools,
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

function entry(path: string): object {
  return {
    import: { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` },
    require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
  }
}

/** Each resource by its path in the client: `./resources/conversations` also where its children stand in a folder of that name. */
function resourceEntries({ api, names }: EmitContext): { [specifier: string]: object } {
  const nested = allResources(api.root).filter(({ path, children }) => path.length > 0 && children.length > 0)
  const short = nested.map(({ path }): [string, object] => {
    const { file } = named(names.resources, resourceKey(path))
    return [`./resources/${file.replace(/\/[^/]*$/, '')}`, entry(`resources/${file}`)]
  })
  return { ...Object.fromEntries(short), './resources/*': entry('resources/*') }
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
