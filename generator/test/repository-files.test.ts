import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { OutputFile } from '../src/emit.ts'
import { emitDocument } from './python/emitted.ts'
import { shop } from './python/shop.ts'
import { apiOf, packageOf } from './typescript/package.ts'

interface Workflow {
  on: object
  permissions: { [scope: string]: string }
  jobs: { [job: string]: { 'runs-on': string; permissions?: { [scope: string]: string }; steps: Step[] } }
}

interface Step {
  uses?: string
  run?: string
}

const packages: [language: string, publishing: string, emit: () => Promise<OutputFile[]>][] = [
  ['TypeScript', 'npm publish --provenance --access public', async () => packageOf(await apiOf(shop), 'shop')],
  ['Python', 'pypa/gh-action-pypi-publish@release/v1', async () => (await emitDocument(shop)).files],
]

describe.each(packages)('the repository of a %s package', (_language, publishing, emit) => {
  const file = async (path: string): Promise<OutputFile> => {
    const found = (await emit()).find((one) => one.path === path)
    if (found === undefined) throw new Error(`There is no ${path}`)
    return found
  }
  const workflow = async (name: string) => parse((await file(`.github/workflows/${name}.yml`)).content) as Workflow
  const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps)

  it('has a changelog with the version of the package, and workflows, all of them given once', async () => {
    const given = (await emit()).filter(({ once }) => once).map(({ path }) => path)
    expect(given.toSorted()).toEqual([
      '.github/workflows/generate.yml',
      '.github/workflows/release.yml',
      'CHANGELOG.md',
    ])
    expect((await file('CHANGELOG.md')).content).toMatch(
      /^# Changelog\n[\s\S]*^## \[Unreleased\]\n\n## \[\d+\.\d+\.\d+\]$/m,
    )
  })

  it('has a licence, and tells git what is made', async () => {
    expect((await file('LICENSE')).content.length).toBeGreaterThan(500)
    expect((await file('.gitignore')).content).toContain('dist/\n')
  })

  it('checks for changes to commit with the least permissions', async () => {
    const check = await workflow('generate')
    expect(check.permissions).toEqual({ contents: 'read' })
    expect(Object.keys(check.on)).toEqual(['push', 'pull_request', 'workflow_dispatch'])
    expect(stepsOf(check).at(-1)).toEqual({ run: 'npx --yes @artificer/cli generate --check' })
  })

  it('publishes with an identity that only the publishing job has, and with no secret', async () => {
    const release = await workflow('release')
    const trusted = Object.values(release.jobs).filter((job) => job.permissions?.['id-token'] === 'write')
    expect(release.permissions).toEqual({ contents: 'read' })
    expect(trusted).toHaveLength(1)
    const last = trusted[0]?.steps.at(-1)
    expect(last?.uses ?? last?.run).toBe(publishing)
    expect((await file('.github/workflows/release.yml')).content).not.toMatch(/secrets|token:(?! write)|registry\./)
  })

  it('runs actions of a major version, on named runners', async () => {
    for (const name of ['generate', 'release']) {
      const read = await workflow(name)
      const actions = stepsOf(read).flatMap(({ uses }) => uses ?? [])
      expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@(release\/)?v\d+$/.test(action))).toEqual([])
      expect(new Set(Object.values(read.jobs).map((job) => job['runs-on']))).toEqual(new Set(['ubuntu-latest']))
      expect(stepsOf(read).every(({ uses, run }) => (uses === undefined) !== (run === undefined))).toBe(true)
    }
  })
})
