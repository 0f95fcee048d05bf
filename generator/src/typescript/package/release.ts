import type { Release } from '../../repository-files.ts'

/** Publishing to npm: the registry takes the workflow's identity, and the package tells where it was made. */
export const release: Release = {
  jobs: `jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: npm install --global npm@latest
      - run: npm install
      - run: npm run typecheck
      - run: npm run build
      - run: npm publish --provenance --access public
`,
}
