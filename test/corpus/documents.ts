/** The documents that nobody wrote for us: small ones in this repository, all of them in a folder beside the checkout. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../emit-sdks.ts'

export interface CorpusDocument {
  name: string
  /** Absolute; absent where the document is not at hand. */
  file?: string
  /** Whether the repository itself has the document. */
  isOwn: boolean
}

const FILES = `
adyen-checkout.json authentik.yaml box.json braintrust.json coolify.yaml discord.json discourse.json eth-beacon/beacon-node-oapi.yaml figma.yaml komga.json
letta.json lob-bundled.yaml meilisearch.json museum.yaml novu.json oai-callback.yaml oai-links.yaml oas32-mega.yaml oas32-path-item.yaml ollama.yaml openai.yaml
ory-kratos.json picturepark.json qdrant.json scalar-galaxy.json supabase-auth.yaml temporal.yaml twilio-api.json unchained-solana.json
`
  .trim()
  .split(/\s+/)

const OWN = join(root, 'test/data/corpus')
const BESIDE = join(root, '../shared/corpus')

/** All 29, by name. */
export const corpusDocuments: CorpusDocument[] = FILES.map((path) => {
  const found = [OWN, BESIDE].map((folder) => join(folder, path)).find(existsSync)
  return {
    name: path.replace(/\/.*|\.\w+$/g, ''),
    isOwn: existsSync(join(OWN, path)),
    ...(found !== undefined && { file: found }),
  }
})
