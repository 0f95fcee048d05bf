import type { ForeignProgram } from './foreign-program.ts'

export const museum: ForeignProgram = {
  document: 'test/data/corpus/museum.yaml',
  typescript: `import { RedoclyMuseum } from './src/index.js'

const client = new RedoclyMuseum({ baseURL: process.env['URL'], username: 'ann', password: 'secret' })
const event = await client.specialEvents.create({
  name: 'Night',
  location: 'Hall',
  eventDescription: 'Late opening.',
  dates: ['2027-01-01'],
  price: 25,
})
const again = await client.specialEvents.retrieve(event.eventId ?? '')
console.log(again.name, again.price)
`,
  python: `import os
from datetime import date

from redocly_museum import RedoclyMuseum

client = RedoclyMuseum(base_url=os.environ["URL"], username="ann", password="secret")
event = client.special_events.create(
    name="Night", location="Hall", event_description="Late opening.", dates=[date(2027, 1, 1)], price=25
)
again = client.special_events.retrieve(event.event_id or "")
print(again.name, format(again.price, "g"))
`,
  prints: /^Night 25$/m,
}
