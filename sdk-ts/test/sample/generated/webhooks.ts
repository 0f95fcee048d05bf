/** An export is ready. */
export interface ExportFinishedWebhook {
  id: string
  type: 'export.finished'
  data: ExportFinishedWebhook.Data
}

export namespace ExportFinishedWebhook {
  export interface Data {
    exportId: string
  }
}

/** A user has gone. */
export interface UserDeletedWebhook {
  id: string
  type: 'user.deleted'
  data: UserDeletedWebhook.Data
}

export namespace UserDeletedWebhook {
  export interface Data {
    userId: string
  }
}

/** Any webhook event of the API, told apart by `type`. */
export type WebhookEvent = ExportFinishedWebhook | UserDeletedWebhook
