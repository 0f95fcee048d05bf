import { binary, file, form, post } from '@artificer/contract'
import { z } from 'zod'
import { ValidationFailed, model, upload } from './errors.ts'
import { Score, count, usd } from './shared.ts'

const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/tiff', 'image/gif', 'image/bmp']
const image = file(imageTypes, '20mb').describe('The image, at most 20 MB.')
const pdf = file('application/pdf', '50mb').describe('The PDF, at most 50 MB.')

const language = z
  .string()
  .min(2)
  .max(35)
  .meta({ description: 'Language of the text (BCP 47).', examples: ['en'] })

export const Preprocess = z
  .object({
    deskew: z.boolean().optional().describe('Straighten the lines.'),
    denoise: z.boolean().optional().describe('Remove specks.'),
    binarize: z.boolean().optional().describe('Make it black and white.'),
  })
  .meta({ id: 'Preprocess', description: 'What is done to an image before its text is read.' })

export const Box = z
  .object({
    x: z.number().describe('Left edge in pixels.'),
    y: z.number().describe('Upper edge in pixels.'),
    width: z.number().min(0).describe('Width in pixels.'),
    height: z.number().min(0).describe('Height in pixels.'),
  })
  .meta({ id: 'Box', description: 'A rectangle in an image.' })

export const TextBlock = z
  .object({
    text: z.string().describe('Text of the block.'),
    confidence: Score.describe('How sure the text is, from 0 to 1.'),
    box: Box.describe('Where the block stands.'),
  })
  .meta({ id: 'TextBlock', description: 'A block of text in an image.' })

export const ExtractedText = z
  .object({
    text: z.string().describe('All text, in reading order.'),
    confidence: Score.describe('How sure the text is, from 0 to 1.'),
    method: z.enum(['tesseract', 'vision']).describe('What read it: character recognition, or a model.'),
    blocks: z.array(TextBlock).describe('Blocks of text with their places.'),
  })
  .meta({ id: 'ExtractedText', description: 'The text of an image.' })

export const ImageAnalysis = z
  .object({
    description: z.string().describe('What the image shows.'),
    labels: z.array(z.string()).describe('Things in the image.'),
    text: z.string().optional().describe('Text in the image.'),
  })
  .meta({ id: 'ImageAnalysis', description: 'What a model sees in an image.' })

export const PdfMetadata = z
  .object({
    pages: z.int().min(1).describe('Number of pages.'),
    method: z.enum(['direct', 'ocr', 'hybrid']).describe('Whether the text was in the file, was recognised, or both.'),
    title: z.string().optional().describe('Title in the file.'),
    author: z.string().optional().describe('Author in the file.'),
    hasTextContent: z.boolean().describe('Whether the file has text of its own.'),
    ocrUsed: z.boolean().describe('Whether text was recognised.'),
    ocrConfidence: Score.optional().describe('How sure the recognised text is, from 0 to 1.'),
    ocrCost: usd('Cost of the recognition.').optional(),
    processingTimeMs: z.number().min(0).describe('Time of the work in milliseconds.'),
  })
  .meta({ id: 'PdfMetadata', description: 'What is known of a PDF, and how its text was read.' })

export const ProcessedPdf = z
  .object({
    text: z.string().describe('All text.'),
    metadata: PdfMetadata.describe('What the file says of itself.'),
    pageTexts: z.array(z.string()).describe('Text of each page.'),
  })
  .meta({ id: 'ProcessedPdf', description: 'The text of a PDF.' })

export const PdfOcrCheck = z
  .object({
    needsOcr: z.boolean().describe('Whether the text must be recognised.'),
    hasTextContent: z.boolean().describe('Whether the file has text of its own.'),
    pages: z.int().min(1).describe('Number of pages.'),
    textLength: count('Number of characters in the file.'),
    estimatedOcrCost: usd('Estimated cost of the recognition.').optional(),
  })
  .meta({ id: 'PdfOcrCheck', description: 'Whether a PDF needs text recognition.' })

export const ImageFormat = z
  .enum(['png', 'jpeg', 'webp', 'avif', 'tiff'])
  .meta({ id: 'ImageFormat', description: 'Format of an image.' })

export const images = {
  extractText: post('/api/images/extract-text', {
    summary: 'Read the text of an image',
    description: 'Reads the text of an image, with the place of each block.',
    service: 'python',
    body: form({
      file: image,
      language: language.optional(),
      preprocess: Preprocess.optional().describe('What is done to the image before it is read.'),
    }),
    returns: ExtractedText,
    throws: [ValidationFailed, ...upload, ...model],
    timeout: '120s',
    idempotency: 'key',
    examples: {
      read: {
        request: { body: { file: 'scan.png', language: 'en', preprocess: { deskew: true } } },
        response: {
          text: 'Invoice 42',
          confidence: 0.97,
          method: 'tesseract',
          blocks: [{ text: 'Invoice 42', confidence: 0.97, box: { x: 12, y: 20, width: 180, height: 24 } }],
        },
      },
    },
  }),
  analyze: post('/api/images/analyze', {
    summary: 'Describe an image',
    description: 'Has a model describe an image, or answer a question about it.',
    service: 'python',
    body: form({
      file: image,
      prompt: z.string().min(1).max(4000).optional().describe('What to look for. Absent: a general description.'),
    }),
    returns: ImageAnalysis,
    throws: [ValidationFailed, ...upload, ...model],
    timeout: '120s',
    idempotency: 'key',
    examples: {
      described: {
        request: { body: { file: 'photo.jpg', prompt: 'What is on the table?' } },
        response: { description: 'A cup and a book on a wooden table.', labels: ['cup', 'book', 'table'] },
      },
    },
  }),
  processPdf: post('/api/images/process-pdf', {
    summary: 'Read the text of a PDF',
    description: 'Reads the text of a PDF; pages without text of their own are recognised.',
    service: 'python',
    body: form({
      file: pdf,
      forceOcr: z.boolean().optional().describe('Recognise every page, also those with text.'),
      minTextThreshold: z.int().min(0).default(100).describe('Characters below which a page counts as having no text.'),
      pages: z
        .string()
        .regex(/^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$/)
        .optional()
        .meta({ description: 'Pages to read, from 1. Absent: all.', examples: ['1-3,7'] }),
    }),
    returns: ProcessedPdf,
    throws: [ValidationFailed, ...upload, ...model],
    timeout: '600s',
    idempotency: 'key',
    examples: {
      read: {
        request: { body: { file: 'report.pdf', pages: '1-3' } },
        response: {
          text: 'Revenue grew.',
          metadata: {
            pages: 3,
            method: 'direct',
            title: 'Report',
            hasTextContent: true,
            ocrUsed: false,
            processingTimeMs: 320,
          },
          pageTexts: ['Revenue grew.', '', ''],
        },
      },
    },
  }),
  checkPdfNeedsOcr: post('/api/images/check-pdf', {
    summary: 'Check whether a PDF needs text recognition',
    description: 'Tells whether the text of a PDF must be recognised, and what that would cost. Nothing is stored.',
    service: 'python',
    body: form({ file: pdf }),
    returns: PdfOcrCheck,
    throws: [ValidationFailed, ...upload],
    idempotency: 'safe',
    examples: {
      scanned: {
        request: { body: { file: 'scan.pdf' } },
        response: { needsOcr: true, hasTextContent: false, pages: 12, textLength: 0, estimatedOcrCost: 0.18 },
      },
    },
  }),
  convert: post('/api/images/convert', {
    summary: 'Convert an image',
    description: 'Converts an image to another format, and to another size if one is given.',
    service: 'python',
    body: form({
      file: image,
      format: ImageFormat.describe('Format of the answer.'),
      width: z.int().min(1).max(20_000).optional().describe('Width in pixels.'),
      height: z.int().min(1).max(20_000).optional().describe('Height in pixels.'),
      fit: z.enum(['cover', 'contain', 'fill']).optional().describe('Cut off, leave a margin, or distort.'),
      quality: z.int().min(1).max(100).optional().describe('Quality of a lossy format.'),
    }),
    returns: binary(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/tiff'], {
      description: 'The converted image.',
    }),
    throws: [ValidationFailed, ...upload],
    timeout: '120s',
    idempotency: 'key',
    examples: {
      thumbnail: { request: { body: { file: 'photo.png', format: 'webp', width: 320, fit: 'cover', quality: 80 } } },
    },
  }),
}
