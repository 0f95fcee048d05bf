import { output, type PackageCheck } from '../report/check.ts'
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
]
