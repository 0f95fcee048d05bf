import type { APIPromise } from '../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../runtime/binary.js'
import { encodeMultipart } from '../../runtime/encode/multipart.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { Uploadable } from '../../runtime/uploads.js'

/** Text and contents of images and PDFs. */
export class Images extends APIResource {
  /**
   * Describe an image
   *
   * Has a model describe an image, or answer a question about it.
   *
   * `POST /api/images/analyze`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  analyze(params: ImageAnalyzeParams, options?: RequestOptions): APIPromise<ImageAnalysis> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeMultipart,
        parts: { file: 'file', prompt: 'text' },
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/images/analyze',
      },
      params,
      options,
    )
  }

  /**
   * Check whether a PDF needs text recognition
   *
   * Tells whether the text of a PDF must be recognised, and what that would cost. Nothing is stored.
   *
   * `POST /api/images/check-pdf`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  checkPdfNeedsOcr(params: ImageCheckPdfNeedsOcrParams, options?: RequestOptions): APIPromise<PdfOcrCheck> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeMultipart,
        parts: { file: { kind: 'file', mediaType: 'application/pdf' } },
        idempotency: 'safe',
        path: '/api/images/check-pdf',
      },
      params,
      options,
    )
  }

  /**
   * Convert an image
   *
   * Converts an image to another format, and to another size if one is given.
   *
   * `POST /api/images/convert`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  convert(params: ImageConvertParams, options?: RequestOptions): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeMultipart,
        parts: { file: 'file', format: 'text', width: 'text', height: 'text', fit: 'text', quality: 'text' },
        accept: 'image/avif, image/jpeg, image/png, image/tiff, image/webp',
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/images/convert',
      },
      params,
      options,
    )
  }

  /**
   * Read the text of an image
   *
   * Reads the text of an image, with the place of each block.
   *
   * `POST /api/images/extract-text`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  extractText(params: ImageExtractTextParams, options?: RequestOptions): APIPromise<ExtractedText> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeMultipart,
        parts: { file: 'file', language: 'text', preprocess: 'json' },
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/images/extract-text',
      },
      params,
      options,
    )
  }

  /**
   * Read the text of a PDF
   *
   * Reads the text of a PDF; pages without text of their own are recognised.
   *
   * `POST /api/images/process-pdf`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  processPdf(params: ImageProcessPdfParams, options?: RequestOptions): APIPromise<ProcessedPdf> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeMultipart,
        parts: {
          file: { kind: 'file', mediaType: 'application/pdf' },
          forceOcr: 'text',
          minTextThreshold: 'text',
          pages: 'text',
        },
        timeout: 600_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/images/process-pdf',
      },
      params,
      options,
    )
  }
}

/** A rectangle in an image. */
export interface Box {
  /** Left edge in pixels. */
  x: number
  /** Upper edge in pixels. */
  y: number
  /** Width in pixels. */
  width: number
  /** Height in pixels. */
  height: number
}

/** The text of an image. */
export interface ExtractedText {
  /** All text, in reading order. */
  text: string
  /** How sure the text is, from 0 to 1. */
  confidence: number
  /** What read it: character recognition, or a model. */
  method: 'tesseract' | 'vision' | (string & {})
  /** Blocks of text with their places. */
  blocks: Array<TextBlock>
}

/** What a model sees in an image. */
export interface ImageAnalysis {
  /** What the image shows. */
  description: string
  /** Things in the image. */
  labels: Array<string>
  /** Text in the image. */
  text?: string | undefined
}

/** Format of an image. */
export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'tiff'

/** What is known of a PDF, and how its text was read. */
export interface PdfMetadata {
  /** Number of pages. */
  pages: number
  /** Whether the text was in the file, was recognised, or both. */
  method: 'direct' | 'ocr' | 'hybrid' | (string & {})
  /** Title in the file. */
  title?: string | undefined
  /** Author in the file. */
  author?: string | undefined
  /** Whether the file has text of its own. */
  hasTextContent: boolean
  /** Whether text was recognised. */
  ocrUsed: boolean
  /** How sure the recognised text is, from 0 to 1. */
  ocrConfidence?: number | undefined
  /** Cost of the recognition. In US dollars. */
  ocrCost?: number | undefined
  /** Time of the work in milliseconds. */
  processingTimeMs: number
}

/** Whether a PDF needs text recognition. */
export interface PdfOcrCheck {
  /** Whether the text must be recognised. */
  needsOcr: boolean
  /** Whether the file has text of its own. */
  hasTextContent: boolean
  /** Number of pages. */
  pages: number
  /** Number of characters in the file. */
  textLength: number
  /** Estimated cost of the recognition. In US dollars. */
  estimatedOcrCost?: number | undefined
}

/** What is done to an image before its text is read. */
export interface Preprocess {
  /** Straighten the lines. */
  deskew?: boolean | undefined
  /** Remove specks. */
  denoise?: boolean | undefined
  /** Make it black and white. */
  binarize?: boolean | undefined
}

/** The text of a PDF. */
export interface ProcessedPdf {
  /** All text. */
  text: string
  /** What the file says of itself. */
  metadata: PdfMetadata
  /** Text of each page. */
  pageTexts: Array<string>
}

/** A block of text in an image. */
export interface TextBlock {
  /** Text of the block. */
  text: string
  /** How sure the text is, from 0 to 1. */
  confidence: number
  /** Where the block stands. */
  box: Box
}

export interface ImageAnalyzeParams {
  /** The image, at most 20 MB. */
  file: Uploadable
  /** What to look for. Absent: a general description. */
  prompt?: string | undefined
}

export interface ImageCheckPdfNeedsOcrParams {
  /** The PDF, at most 50 MB. */
  file: Uploadable
}

export interface ImageConvertParams {
  /** The image, at most 20 MB. */
  file: Uploadable
  /** Format of the answer. */
  format: ImageFormat
  /** Width in pixels. */
  width?: number | undefined
  /** Height in pixels. */
  height?: number | undefined
  /** Cut off, leave a margin, or distort. */
  fit?: 'cover' | 'contain' | 'fill' | undefined
  /** Quality of a lossy format. */
  quality?: number | undefined
}

export interface ImageExtractTextParams {
  /** The image, at most 20 MB. */
  file: Uploadable
  /** Language of the text (BCP 47). */
  language?: string | undefined
  /** What is done to the image before it is read. */
  preprocess?: Preprocess | undefined
}

export interface ImageProcessPdfParams {
  /** The PDF, at most 50 MB. */
  file: Uploadable
  /** Recognise every page, also those with text. */
  forceOcr?: boolean | undefined
  /**
   * Characters below which a page counts as having no text.
   *
   * @default 100
   */
  minTextThreshold?: number | undefined
  /** Pages to read, from 1. Absent: all. */
  pages?: string | undefined
}
