import type { Command } from 'commander'
import type {
  ArtificerConfig,
  GenerateOptions,
  GenerateResult,
  Language,
  Outputs,
  WritePlan,
} from '@artificer/generator'
import { EXIT, UsageError } from './exit.ts'
import { explain } from './explain.ts'
import { addInputFlags } from './flags.ts'
import { inFile, type InputFlags, openInput, settle } from './input.ts'
import type { Finish } from './program.ts'
import { report, say, shortPath } from './report.ts'

interface GenerateFlags extends InputFlags {
  typescript?: string
  python?: string
  check?: boolean
  explain?: boolean
}

const HELP = `
Flags win over artificer.config.ts, which holds for its own input; with --typescript or --python only these are made.
A folder must be empty or made by this command before. Files of yours beside ours stay; files that are made no more go.

Examples:
  $ artificer generate openapi.yaml --typescript sdk-ts --python sdk-python
  $ artificer generate https://example.com/openapi.json --python sdk --client-name Shop
  $ artificer generate --check                    compares, writes nothing, exits 1 on a difference
  $ artificer generate openapi.yaml --explain     tells how each method got its name, and what else was inferred

Exit codes: 0 fine; 1 faults (nothing is written) or a difference; 2 wrong use.`

export function addGenerate(program: Command, finish: Finish): void {
  const command = program
    .command('generate')
    .argument('[input]', 'contract module or OpenAPI document; that of artificer.config.ts when left out')
    .description('Make a TypeScript SDK and a Python SDK.')
    .option('--typescript <dir>', 'folder of the TypeScript SDK')
    .option('--python <dir>', 'folder of the Python SDK')
    .option('--client-name <name>', "name of the client class; the document's title when left out")
    .option('--check', 'compare with the folders and write nothing')
    .option('--explain', 'tell how each method got its name; with no folder named, only that')
  addInputFlags(command)
    .addHelpText('after', HELP)
    .action(async (input: string | undefined, flags: GenerateFlags) => finish(await runGenerate(input, flags)))
}

type Folders = Partial<Record<Language, string>>

async function runGenerate(input: string | undefined, flags: GenerateFlags): Promise<number> {
  const settings = await settle(input, flags)
  if ('diagnostics' in settings) return report(settings.diagnostics)
  const folders = foldersOf(settings.config, flags)
  if (Object.keys(folders).length === 0 && !flags.explain) {
    throw new UsageError(
      'there is nothing to make; name a folder with --typescript DIR or --python DIR, or write an artificer.config.ts',
    )
  }
  const opened = await openInput(settings.input)
  const generator = await import('@artificer/generator')
  if (opened.document === undefined) return report(generator.applyPolicy(opened.diagnostics, settings.options))
  const outputs = outputsOf(settings.config, folders, flags.explain ?? false)
  const result = await generator.generate({ input: opened.document, outputs, options: settings.options })
  const diagnostics = generator.applyPolicy(
    [...opened.diagnostics, ...inFile(result.diagnostics, settings.input)],
    settings.options,
  )
  const code = await report(diagnostics)
  if (flags.explain && result.api) explain(result.api, result.names)
  return code === EXIT.fine ? save(folders, result, settings.options, flags.check ?? false) : code
}

/** The folders that flags name; without any, those of the configuration. */
function foldersOf(config: ArtificerConfig | undefined, flags: GenerateFlags): Folders {
  const named: Folders = {
    ...(flags.typescript !== undefined && { typescript: flags.typescript }),
    ...(flags.python !== undefined && { python: flags.python }),
  }
  if (Object.keys(named).length > 0) return named
  const { typescript, python } = config?.outputs ?? {}
  return { ...(typescript && { typescript: typescript.dir }), ...(python && { python: python.dir }) }
}

/** How each package is made; explaining without a folder needs the names of both. */
function outputsOf(config: ArtificerConfig | undefined, folders: Folders, isExplained: boolean): Outputs {
  const isBare = isExplained && Object.keys(folders).length === 0
  const wants = (language: Language): boolean => isBare || folders[language] !== undefined
  return {
    ...(wants('typescript') && { typescript: { ...config?.outputs?.typescript } }),
    ...(wants('python') && { python: { ...config?.outputs?.python } }),
  }
}

/** All folders are compared before the first one is written: a fault of one leaves the others as they were. */
async function save(
  folders: Folders,
  { files }: GenerateResult,
  options: GenerateOptions,
  isCheck: boolean,
): Promise<number> {
  const { applyPolicy, commitPlan, planOutput } = await import('@artificer/generator')
  const plans = (Object.keys(folders) as Language[]).map((language) => ({
    language,
    plan: planOutput(folders[language]!, files[language] ?? []),
  }))
  const faults = plans.flatMap(({ plan }) => plan.diagnostics)
  if (faults.length > 0) return report(faults)
  const edited = plans.flatMap(({ plan }) => plan.edited)
  if ((await report(applyPolicy(edited, options))) !== EXIT.fine) return EXIT.faults
  for (const { language, plan } of plans) {
    const refused = isCheck ? [] : commitPlan(plan)
    if (refused.length > 0) return report(refused)
    tell(language, plan, isCheck)
  }
  const isDifferent = plans.some(({ plan }) => plan.write.length + plan.remove.length > 0)
  if (isCheck && isDifferent) process.stderr.write('error: what was generated is not current; run artificer generate\n')
  return isCheck && isDifferent ? EXIT.faults : EXIT.fine
}

function tell(language: Language, plan: WritePlan, isCheck: boolean): void {
  if (isCheck) {
    for (const { path } of plan.write) say(`would write ${plan.shown}/${path}`)
    for (const path of plan.remove) say(`would remove ${plan.shown}/${path}`)
  }
  const [written, removed] = isCheck ? ['to write', 'to remove'] : ['written', 'removed']
  say(
    `${language} ${shortPath(plan.shown)}: ${plan.write.length} ${written}, ${plan.remove.length} ${removed}, ${plan.unchanged.length} unchanged`,
  )
}
