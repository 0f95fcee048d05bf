import type { ForeignProgram } from './foreign-program.ts'

export const scalarGalaxy: ForeignProgram = {
  document: 'test/data/corpus/scalar-galaxy.json',
  typescript: `import { NotFoundError, ScalarGalaxy, toFile } from './src/index.js'

const client = new ScalarGalaxy({ baseURL: process.env['URL'], apiKey: 'galaxy' })
const planet = await client.planets.create({ name: 'Vulcan' })
const again = await client.planets.retrieve(planet.id)
const renamed = await client.planets.update(planet.id, { name: 'Qo_noS' })
let listed = 0
for await (const each of client.planets.list()) listed += each.name === 'Qo_noS' ? 1 : 0
const image = await client.planets.uploadImage(planet.id, { image: await toFile(new Uint8Array([1, 2]), 'planet.png') })
await client.planets.delete(planet.id)
console.log(again.name, renamed.name, listed, typeof image.message, NotFoundError.name)
`,
  python: `import os

from scalar_galaxy import NotFoundError, ScalarGalaxy

client = ScalarGalaxy(base_url=os.environ["URL"], api_key="galaxy")
planet = client.planets.create(name="Vulcan")
again = client.planets.retrieve(planet.id)
renamed = client.planets.update(planet.id, name="Qo_noS")
listed = sum(1 for each in client.planets.list() if each.name == "Qo_noS")
image = client.planets.upload_image(planet.id, image=("planet.png", b"12"))
client.planets.delete(planet.id)
print(again.name, renamed.name, listed, "string" if isinstance(image.message, str) else "none", NotFoundError.__name__)
`,
  prints: /^Vulcan Qo_noS 1 string NotFoundError$/m,
}
