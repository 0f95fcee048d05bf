/** Looks at the opening hours, plans a special event, buys a ticket for it and keeps the code of the ticket. */
import { Museum, NotFoundError } from 'museum'

const client = new Museum({ baseURL: process.env['MUSEUM_URL'], username: 'ann', password: 'secret' })

for (const day of (await client.museumHours.list({ limit: 3 })).items) {
  console.log(`open ${day.date} from ${day.timeOpen} to ${day.timeClose}`)
}

const event = await client.specialEvents.create({
  name: 'Night of the Mermaids',
  location: 'The great hall',
  eventDescription: 'The museum stays open until midnight.',
  dates: ['2027-05-01'],
  price: 25,
})
const cheaper = await client.specialEvents.update(event.eventId ?? '', { price: 20 })
console.log(`event ${cheaper.name} for ${cheaper.price}`)

const ticket = await client.tickets.buy({
  ticketType: 'event',
  eventId: event.eventId,
  ticketDate: '2027-05-01',
  email: 'ann@example.com',
})
const code = await (await client.tickets.qr(ticket.ticketId ?? '')).bytes()
console.log(`ticket ${ticket.ticketId} with a code of ${code.length > 0 ? 'some' : 'no'} bytes`)

await client.specialEvents.delete(event.eventId ?? '')
try {
  await client.specialEvents.retrieve(event.eventId ?? '')
} catch (error) {
  if (!(error instanceof NotFoundError)) throw error
  console.log(`gone: ${error.status}`)
}
