/** Files of a repository that are no code: given once, then the user's. */
import type { OutputFile } from './emit.ts'

/** How the workflows of a package's language are spelled. */
export interface Release {
  /** Steps that make what is published and publish it, as the YAML of the release's jobs. */
  jobs: string
}

/** Changelog and workflows of a package. */
export function repositoryFiles(packageVersion: string, release: Release): OutputFile[] {
  return [
    { path: 'CHANGELOG.md', content: changelog(packageVersion), once: true },
    { path: '.github/workflows/generate.yml', content: GENERATE, once: true },
    { path: '.github/workflows/release.yml', content: `${RELEASE_HEAD}${release.jobs}`, once: true },
  ]
}

/** In the form of Keep a Changelog; the day of a release is for its author to say. */
function changelog(packageVersion: string): string {
  return `# Changelog

All notable changes to this package are documented in this file.

The format is based on [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), and this package adheres to [Semantic Versioning](https://semver.org/spec/v2.0.0.html).

## [Unreleased]

## [${packageVersion}]

### Added

- The first version.
`
}

// The configuration names the document: a hosted one by its address, or a file of this repository.
const GENERATE = `# Fails when the package is not what its document gives. The file artificer.config.ts at the root of the repository
# names the document and the folder of the package, which is "." where the package is the whole repository.
name: Generate

on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npx --yes @artificer/cli generate --check
`

const RELEASE_HEAD = `# Publishes each release of the repository. The registry trusts this workflow by its file name and its environment,
# so that no token is stored: name both in the settings of the package there.
name: Release

on:
  release:
    types: [published]

permissions:
  contents: read

`
