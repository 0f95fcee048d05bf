import { output, type PackageCheck } from '../report/check.ts'
import { bundleChecks } from './bundles.ts'
import { entries } from './consumer.ts'
import { consumptionChecks } from './consumption.ts'
import { judgeCheck } from './judge/judge.ts'
import { tarball, tool } from './tarball.ts'

/** The rows of the npm package. */
export const npmChecks: readonly PackageCheck[] = [
  {
    package: 'npm',
    tool: 'publint',
    claim: 'finds nothing in the tarball',
    run: async () => {
      const text = await output(tool('publint'), [tarball(), '--strict'])
      if (!text.includes('All good')) throw new Error(text)
    },
  },
  {
    package: 'npm',
    tool: 'attw node16',
    claim: 'finds the types of every entry, each resource by its name',
    run: async () => {
      // A pattern among the exports is skipped unless what it stands for is named.
      const resources = (await entries()).filter((entry) => entry.includes('/resources/'))
      const named = resources.map((entry) => entry.replace(/^artificer\//, ''))
      const flags = ['--profile', 'node16', '--format', 'json']
      const text = await output(tool('attw'), [tarball(), ...flags, '--include-entrypoints', ...named])
      const missed = named.filter((entry) => !text.includes(`"./${entry}"`))
      if (missed.length > 0) throw new Error(`not looked at: ${missed.join(', ')}`)
    },
  },
  ...consumptionChecks,
  ...bundleChecks,
  judgeCheck,
]
