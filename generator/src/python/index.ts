/** The Python package of an API. */
import type { Emit, OutputFile, PythonOptions } from '../emit.ts'
import { reachGroups } from '../ir/index.ts'
import { printClient } from './client.ts'
import { printTypesModule } from './declarations.ts'
import { createEmission, type Emission } from './emission.ts'
import { listEntities } from './entities.ts'
import { listErrorConstants, printErrors } from './errors.ts'
import { groupEntities } from './modules.ts'
import { byCodePoint } from './order.ts'
import { packageFiles } from './package.ts'
import { listResources, namesOf, printResource } from './resources.ts'
import { printResourcesPackage, printRoot, printTypesPackage, resourceFolders } from './root.ts'
import { runtimeFiles } from './runtime.ts'
import { hasWebhooks, printWebhooks } from './webhooks.ts'

export { compileTemplates, precompileTemplates, runTemplates } from './templates.ts'

/** Prints the package; pure, sorted by path. */
export const emitPython: Emit<PythonOptions> = (api, names, options) => {
  const emission = createEmission(api, names, options)
  const modules = groupEntities(listEntities(emission, reachGroups(emission.api)))
  const generated = [...rootFiles(emission), ...typeFiles(emission, modules), ...resourceFiles(emission)]
  const sources = [...generated, ...runtimeFiles(options.runtime, generated, options.httpLibrary ?? 'httpx')]
  const files =
    options.emit === 'sources'
      ? sources
      : [
          ...sources.map((file) => ({ ...file, path: `src/${names.client.module}/${file.path}` })),
          ...packageFiles(emission, modules),
        ]
  return { files: files.toSorted((a, b) => byCodePoint(a.path, b.path)), diagnostics: [] }
}

function rootFiles(emission: Emission): OutputFile[] {
  const errors = listErrorConstants(emission)
  const hasErrors = errors.coded.size + errors.typed.size > 0
  return [
    { path: '__init__.py', content: printRoot(emission) },
    { path: '_client.py', content: printClient(emission, errors) },
    ...(hasErrors ? [{ path: '_errors.py', content: printErrors(emission, errors) }] : []),
    ...(hasWebhooks(emission) ? [{ path: '_webhooks.py', content: printWebhooks(emission) }] : []),
    { path: 'py.typed', content: '' },
  ]
}

function typeFiles(emission: Emission, modules: ReturnType<typeof groupEntities>): OutputFile[] {
  const homes = new Map(modules.flatMap(({ file, entities }) => entities.map(({ name }) => [name, file] as const)))
  return [
    { path: 'types/__init__.py', content: printTypesPackage(emission, modules) },
    ...modules.map((module) => ({
      path: `types/${module.file}.py`,
      content: printTypesModule(emission, module, homes),
    })),
  ]
}

function resourceFiles(emission: Emission): OutputFile[] {
  const errors = listErrorConstants(emission)
  return [
    { path: 'resources/__init__.py', content: printResourcesPackage(emission) },
    ...resourceFolders(emission),
    ...listResources(emission).map((view) => ({
      path: `resources/${namesOf(emission, view.key).file}.py`,
      content: printResource(emission, view, errors),
    })),
  ]
}
