import { binary, contract, created, file, files, form, get, nothing, post, put } from '@artificer/contract'
import { z } from 'zod'

const Picture = z.object({ id: z.string(), bytes: z.int() }).meta({ id: 'Picture' })

/** Bytes in every direction. */
export const pictures = contract(
  { title: 'Pictures', version: '1.0.0' },
  {
    pictures: {
      upload: post('/pictures', {
        summary: 'Uploads one picture with a caption.',
        body: form({
          file: file(['image/png', 'image/jpeg'], '5mb'),
          caption: z.string().optional(),
          crop: z.object({ width: z.int(), height: z.int() }).optional(),
        }),
        returns: created(Picture),
        idempotency: 'key',
      }),
      uploadMany: post('/pictures/bulk', {
        summary: 'Uploads several pictures.',
        body: form({ files: files('image/*', '5mb', { min: 1 }) }),
        returns: z.object({ pictures: z.array(Picture) }),
      }),
      replace: put('/pictures/{pictureId}/content', {
        summary: 'Replaces the bytes.',
        body: binary('image/png'),
        returns: nothing(),
      }),
      download: get('/pictures/{pictureId}/content', {
        summary: 'Downloads the bytes.',
        returns: binary(['image/png', 'image/jpeg']),
      }),
      sign: post('/pictures/{pictureId}/signature', {
        summary: 'Signs a link, with a form body.',
        body: form(
          { expires: z.int(), reason: z.string().optional() },
          { encoding: 'application/x-www-form-urlencoded' },
        ),
        returns: z.object({ url: z.string() }),
      }),
    },
  },
)
