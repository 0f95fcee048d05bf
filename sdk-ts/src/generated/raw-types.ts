// prettier-ignore
export interface paths {
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Lists API keys without their secrets, newest first.
         */
        get: operations["apiKeys.list"];
        put?: never;
        /**
         * Create an API key
         * @description Creates a key. Its secret is in this answer and nowhere else.
         */
        post: operations["apiKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends a key for good. Calls that are under way are answered.
         */
        delete: operations["apiKeys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Gives a key a new secret, which is in this answer and nowhere else. The old one stops to work at once.
         */
        post: operations["apiKeys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who calls
         * @description Tells whose API key this is and what it may do.
         */
        get: operations["auth.whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List batch jobs
         * @description Lists batch jobs, newest first.
         */
        get: operations["batch.list"];
        put?: never;
        /**
         * Create a batch job
         * @description Creates a job that runs each item through all phases. It starts at once unless `options.autoStart` is false.
         */
        post: operations["batch.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/checkpoints/cleanup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete old checkpoints
         * @description Deletes the checkpoints of jobs that ended some time ago. Results stay.
         */
        post: operations["batch.cleanupCheckpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a batch job
         * @description Gets the state and the progress of a job.
         */
        get: operations["batch.retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete a batch job
         * @description Deletes a job, its results and its checkpoints. A running job answers 409.
         */
        delete: operations["batch.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the costs and times of a batch job
         * @description Tells what a job cost by phase and per item, how long an item took, and how many succeeded.
         */
        get: operations["batch.analytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a batch job
         * @description Ends a job for good; the results so far stay. A job in another state answers 409.
         */
        post: operations["batch.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a batch job
         * @description Streams what happens to a job until it is done or has failed. A comment every 15 seconds keeps the connection alive; a broken stream is taken up again with `Last-Event-ID`.
         */
        get: operations["batch.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a batch job
         * @description Pauses a running job after the items that are being processed. A job in another state answers 409.
         */
        post: operations["batch.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the results of a batch job
         * @description Lists the results of a job in the order of its items.
         */
        get: operations["batch.results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/results.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream the results of a batch job
         * @description Answers all results of a job, one JSON object a line, in the order of its items.
         */
        get: operations["batch.resultsStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a batch job
         * @description Goes on with a paused or failed job from its last checkpoint. A job in another state answers 409.
         */
        post: operations["batch.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch/{jobId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a batch job
         * @description Starts a job that was created with `autoStart: false`. A job in another state answers 409.
         */
        post: operations["batch.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message and wait for the answer
         * @description Adds a message to a conversation and answers with what the model says. `chat.stream` answers piece by piece.
         */
        post: operations["chat.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message and stream the answer
         * @description Adds a message to a conversation and streams the answer. A comment every 15 seconds keeps the connection alive; a broken stream is taken up again with `Last-Event-ID`.
         */
        post: operations["chat.stream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description Lists conversations, newest first.
         */
        get: operations["conversations.list"];
        put?: never;
        /**
         * Start a conversation
         * @description Starts a conversation. All members are optional; the default model answers when none is named.
         */
        post: operations["conversations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a conversation
         * @description Gets a conversation without its messages.
         */
        get: operations["conversations.retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete a conversation
         * @description Deletes a conversation and its messages. It cannot be undone.
         */
        delete: operations["conversations.delete"];
        options?: never;
        head?: never;
        /**
         * Change a conversation
         * @description Changes the members that are sent; `null` clears one.
         */
        patch: operations["conversations.update"];
        trace?: never;
    };
    "/api/conversations/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Lists the messages of a conversation, oldest first.
         */
        get: operations["conversations.messages.list"];
        put?: never;
        /**
         * Add a message
         * @description Adds a message without asking a model; `chat.send` asks for an answer.
         */
        post: operations["conversations.messages.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message
         * @description Gets one message of a conversation.
         */
        get: operations["conversations.messages.retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description Deletes a message and all answers below it.
         */
        delete: operations["conversations.messages.delete"];
        options?: never;
        head?: never;
        /**
         * Change a message
         * @description Changes the text of a message. Answers to it stay as they are.
         */
        patch: operations["conversations.messages.update"];
        trace?: never;
    };
    "/api/conversations/{conversationId}/title": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a title
         * @description Asks a model for a title that fits the first message, and sets it.
         */
        post: operations["conversations.generateTitle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert a document
         * @description Converts a document to another format and answers its bytes.
         */
        post: operations["documents.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export all conversations
         * @description Writes all conversations in a format and answers one file: an archive, unless they are written into one document.
         */
        post: operations["exports.all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export a conversation
         * @description Writes one conversation in a format and answers the file.
         */
        post: operations["exports.conversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List export formats
         * @description Lists the formats that conversations can be exported to.
         */
        get: operations["exports.formats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Describe an image
         * @description Has a model describe an image, or answer a question about it.
         */
        post: operations["images.analyze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/check-pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check whether a PDF needs text recognition
         * @description Tells whether the text of a PDF must be recognised, and what that would cost. Nothing is stored.
         */
        post: operations["images.checkPdfNeedsOcr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert an image
         * @description Converts an image to another format, and to another size if one is given.
         */
        post: operations["images.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/extract-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the text of an image
         * @description Reads the text of an image, with the place of each block.
         */
        post: operations["images.extractText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/process-pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the text of a PDF
         * @description Reads the text of a PDF; pages without text of their own are recognised.
         */
        post: operations["images.processPdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description Lists the models of all providers with credentials, by id.
         */
        get: operations["models.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the age of the list of models
         * @description Tells when the list of models was last read.
         */
        get: operations["models.cacheStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the list of models again
         * @description Reads the lists of all providers again and answers how old the list is now.
         */
        post: operations["models.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a model
         * @description Chooses the model that fulfils the requirements best, and says why.
         */
        post: operations["models.select"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{modelId}/fallbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the fallbacks of a model
         * @description Lists the models that are asked, in order, when a model fails.
         */
        get: operations["models.fallbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monitoring/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what this installation can do
         * @description Tells which features and providers are on, and the limits that hold.
         */
        get: operations["monitoring.capabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monitoring/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the health of the system
         * @description Tells how each component is doing, in more depth than `health.check`.
         */
        get: operations["monitoring.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monitoring/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the health of the models
         * @description Tells how each model has answered lately.
         */
        get: operations["monitoring.models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monitoring/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the health of the Python service
         * @description Tells whether the Python service answers, and the state of the circuit breaker before it.
         */
        get: operations["monitoring.services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orchestration/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List routing decisions
         * @description Lists which model each query was given to, newest first, with a summary of all of them.
         */
        get: operations["orchestration.analytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orchestration/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a query with the model that fits
         * @description Analyses a query, plans how to answer it, answers it and checks the answer.
         */
        post: operations["orchestration.execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orchestration/process-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a text through a pipeline
         * @description Runs a text through one to ten phases, each of which is given the output of the one before.
         */
        post: operations["orchestration.processText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orchestration/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a query step by step
         * @description As `orchestration.execute`, with an event for each step.
         */
        post: operations["orchestration.stream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description Lists projects, newest first.
         */
        get: operations["projects.list"];
        put?: never;
        /**
         * Create a project
         * @description Creates an empty project.
         */
        post: operations["projects.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a project
         * @description Gets a project with its numbers.
         */
        get: operations["projects.retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete a project
         * @description Deletes a project and its documents. Its conversations stay, without a project.
         */
        delete: operations["projects.delete"];
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description Changes the members that are sent; `null` clears one.
         */
        patch: operations["projects.update"];
        trace?: never;
    };
    "/api/projects/{projectId}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the conversations of a project
         * @description Lists the conversations of a project, newest first.
         */
        get: operations["projects.conversations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a conversation into a project
         * @description Puts a conversation into a project; it leaves the project it was in.
         */
        put: operations["projects.conversations.attach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the documents of a project
         * @description Lists the documents of a project, newest first.
         */
        get: operations["projects.documents.list"];
        put?: never;
        /**
         * Upload a document
         * @description Adds a file to a project. Its text is extracted and indexed afterwards: see `status`.
         */
        post: operations["projects.documents.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/documents/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload several documents
         * @description Adds up to 20 files to a project. One that is refused does not stop the others.
         */
        post: operations["projects.documents.uploadMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/documents/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the documents of a project
         * @description Finds the passages of a project’s documents that fit a query best.
         */
        post: operations["projects.documents.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a document
         * @description Gets what is known of a document; `projects.documents.download` gets its bytes.
         */
        get: operations["projects.documents.retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete a document
         * @description Deletes a document and what was indexed of it.
         */
        delete: operations["projects.documents.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document
         * @description Answers the bytes of the file with its media type.
         */
        get: operations["projects.documents.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search all documents
         * @description Finds the passages of all documents that fit a query best; ranks them anew with a model if asked to.
         */
        post: operations["search.documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Index a document again
         * @description Starts to index a document again, for instance after a change of the model.
         */
        post: operations["search.reindexDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the size of the search index
         * @description Tells how many documents and passages are indexed, and with which model.
         */
        get: operations["search.embeddingStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage by model
         * @description Tells what each model has used, the costliest first.
         */
        get: operations["usage.models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/usage/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage of this session
         * @description Tells how many messages and tokens the session has used, and what they cost.
         */
        get: operations["usage.session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Lists webhook endpoints without their secrets, newest first.
         */
        get: operations["webhooks.endpoints.list"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Has events delivered to a server of yours. The secret is in this answer and nowhere else.
         */
        post: operations["webhooks.endpoints.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description Gets a webhook endpoint without its secret.
         */
        get: operations["webhooks.endpoints.retrieve"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Ends the deliveries to a server of yours.
         */
        delete: operations["webhooks.endpoints.delete"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Changes the members that are sent; `null` clears one.
         */
        patch: operations["webhooks.endpoints.update"];
        trace?: never;
    };
    "/api/webhooks/endpoints/{endpointId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret
         * @description Gives an endpoint a new secret, which is in this answer and nowhere else. For a day deliveries carry both signatures.
         */
        post: operations["webhooks.endpoints.rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/endpoints/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test delivery
         * @description Delivers an event of the given kind with made-up data, and tells what the server answered.
         */
        post: operations["webhooks.endpoints.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the service answers
         * @description Tells the state of the service and of its parts. No API key is needed.
         */
        get: operations["health.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
// prettier-ignore
export interface webhooks {
    "apiKey.expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description An API key will soon expire. */
        post: operations["webhooks.apiKey.expiring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "batch.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A batch job is done. */
        post: operations["webhooks.batch.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "batch.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A batch job has failed. */
        post: operations["webhooks.batch.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "batch.item.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description An item of a batch job has failed. */
        post: operations["webhooks.batch.item.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "batch.paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A batch job was paused. */
        post: operations["webhooks.batch.paused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A conversation was started. */
        post: operations["webhooks.conversation.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "document.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A document could not be processed. */
        post: operations["webhooks.document.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "document.processed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A document was processed and can be searched. */
        post: operations["webhooks.document.processed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
// prettier-ignore
export interface components {
    schemas: {
        AllExportBody: {
            /** @description Format of the file. */
            format: components["schemas"]["ExportFormat"];
            /** @description Whether title, model and dates are written. */
            includeMetadata?: boolean;
            /** @description Whether the time of each message is written. */
            includeTimestamps?: boolean;
            /** @description Whether tokens and costs are written. */
            includeCosts?: boolean;
            /** @description Whether each conversation is a file of its own. */
            groupByConversation?: boolean;
        };
        /** @description What was found out about a query. */
        Analysis: {
            /** @description How hard the query is. */
            complexity: number;
            /** @description What the query is about. */
            category: string;
        };
        /** @description A key to the API, without its secret. */
        ApiKey: {
            /**
             * @description Id of the API key.
             * @example key_01j9x4q2m7
             */
            id: string;
            /** @description Name for people. */
            name: string;
            /**
             * @description First characters of the secret, to tell keys apart.
             * @example sk_4f9c
             */
            prefix: string;
            /**
             * @description What the key may do: `*`, `conversations:read`, `batch:*`.
             * @example [
             *       "conversations:read",
             *       "batch:*"
             *     ]
             */
            scopes: string[];
            /**
             * @description Addresses and networks (CIDR) that may use the key. Empty: all.
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            allowedIps: string[];
            /**
             * Format: date-time
             * @description When the key stops to work; null: never.
             * @example 2026-03-01T09:30:00Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used; null: never.
             * @example 2026-03-01T09:30:00Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
        };
        /** @description An API key will soon expire. */
        ApiKeyExpiringWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `apiKey.expiring`.
             * @constant
             */
            type: "apiKey.expiring";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the API key.
                 * @example key_01j9x4q2m7
                 */
                keyId: string;
                /** @description Name of the key. */
                name: string;
                /**
                 * Format: date-time
                 * @description When it stops to work.
                 * @example 2026-03-01T09:30:00Z
                 */
                expiresAt: string;
            };
        };
        ApiKeyPage: {
            /** @description The items of this page. */
            data: components["schemas"]["ApiKey"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /** @description A key to the API with its secret. */
        ApiKeyWithSecret: {
            /**
             * @description Id of the API key.
             * @example key_01j9x4q2m7
             */
            id: string;
            /** @description Name for people. */
            name: string;
            /**
             * @description First characters of the secret, to tell keys apart.
             * @example sk_4f9c
             */
            prefix: string;
            /**
             * @description What the key may do: `*`, `conversations:read`, `batch:*`.
             * @example [
             *       "conversations:read",
             *       "batch:*"
             *     ]
             */
            scopes: string[];
            /**
             * @description Addresses and networks (CIDR) that may use the key. Empty: all.
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            allowedIps: string[];
            /**
             * Format: date-time
             * @description When the key stops to work; null: never.
             * @example 2026-03-01T09:30:00Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was last used; null: never.
             * @example 2026-03-01T09:30:00Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description The secret. It is shown this once and cannot be read again. */
            secret: string;
        };
        /** @description Costs and times of a batch job. */
        BatchAnalytics: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            jobId: string;
            /** @description Cost of the job. In US dollars. */
            totalCost: number;
            /** @description Cost of each phase, in order. */
            costByPhase: components["schemas"]["BatchPhaseCost"][];
            /** @description Mean cost of an item. In US dollars. */
            costPerItem: number;
            /** @description Mean time of an item in milliseconds. */
            averageProcessingTimeMs: number;
            /** @description Part of the ended items that are done, from 0 to 1. */
            successRate: number;
        };
        /** @description A checkpoint was written; the job could go on from here. */
        BatchCheckpointEvent: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            jobId: string;
            /** @description Last item in the checkpoint. */
            itemIndex: number;
            /**
             * Format: date-time
             * @description When the checkpoint was written.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
        };
        /** @description The job is done. */
        BatchCompletedEvent: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            jobId: string;
            /** @description How far the job came. */
            progress: components["schemas"]["BatchProgress"];
            /** @description Costs and times of the job. */
            analytics: components["schemas"]["BatchJobAnalytics"];
            /**
             * Format: date-time
             * @description When the job ended.
             * @example 2026-03-01T09:30:00Z
             */
            completedAt: string;
        };
        /** @description A batch job is done. */
        BatchCompletedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `batch.completed`.
             * @constant
             */
            type: "batch.completed";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the batch job.
                 * @example job_01j9x4q2m7
                 */
                jobId: string;
                /** @description Name of the job. */
                name: string;
                /** @description How far the job came. */
                progress: components["schemas"]["BatchProgress"];
                /** @description Costs and times of the job. */
                analytics: components["schemas"]["BatchJobAnalytics"];
            };
        };
        /** @description The job has failed. */
        BatchFailedEvent: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            jobId: string;
            /** @description How far the job came. */
            progress: components["schemas"]["BatchProgress"];
            /** @description Why the job failed. */
            error: string;
        };
        /** @description A batch job has failed. */
        BatchFailedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `batch.failed`.
             * @constant
             */
            type: "batch.failed";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the batch job.
                 * @example job_01j9x4q2m7
                 */
                jobId: string;
                /** @description Name of the job. */
                name: string;
                /** @description How far the job came. */
                progress: components["schemas"]["BatchProgress"];
                /** @description Why it failed. */
                error: string;
            };
        };
        /** @description One text of a batch job. */
        BatchItem: {
            /** @description Text to process. */
            input: string;
            /** @description Your own data, kept and returned as it is. */
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description An item is done or has failed. */
        BatchItemEvent: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            jobId: string;
            /** @description Outcome of the item. */
            result: components["schemas"]["BatchResult"];
        };
        /** @description An item of a batch job has failed. */
        BatchItemFailedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `batch.item.failed`.
             * @constant
             */
            type: "batch.item.failed";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the batch job.
                 * @example job_01j9x4q2m7
                 */
                jobId: string;
                /** @description Number of the item in the job, from 0. */
                itemIndex: number;
                /** @description What went wrong, in order of time. */
                errors: string[];
                /** @description How often the item was tried again. */
                retryCount: number;
            };
        };
        /**
         * @description State of one item of a batch job.
         * @enum {string}
         */
        BatchItemStatus: "PENDING" | "PROCESSING" | "COMPLETED" | "FAILED" | "SKIPPED";
        /** @description The same pipeline over many texts. */
        BatchJob: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            id: string;
            /** @description Name of the job. */
            name: string;
            /**
             * @description Project that the job belongs to.
             * @example proj_01j9x4q2m7
             */
            projectId?: string;
            /** @description State of the job. */
            status: components["schemas"]["BatchStatus"];
            /** @description Steps that each item goes through. */
            phases: components["schemas"]["BatchPhase"][];
            /** @description How the job runs. */
            options: components["schemas"]["BatchOptions"];
            /** @description How far the job is. */
            progress: components["schemas"]["BatchProgress"];
            /** @description Costs and times until now. */
            analytics: components["schemas"]["BatchJobAnalytics"];
            /** @description Name of the phase that is running. */
            currentPhase?: string;
            /** @description Why the job failed. */
            error?: string;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it started.
             * @example 2026-03-01T09:30:00Z
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When it ended, well or not.
             * @example 2026-03-01T09:30:00Z
             */
            completedAt?: string;
        };
        /** @description What a batch job has cost so far. */
        BatchJobAnalytics: {
            /** @description Cost so far. In US dollars. */
            costIncurred: number;
            /** @description Tokens so far. */
            tokensUsed: number;
            /** @description Estimated time to the end in milliseconds. */
            estimatedTimeRemainingMs?: number;
        };
        BatchJobPage: {
            /** @description The items of this page. */
            data: components["schemas"]["BatchJob"][];
            /** @description Number of items on all pages. */
            total: number;
        };
        /** @description How a batch job is run. */
        BatchOptions: {
            /** @description Items that are processed at the same time. */
            concurrency: number;
            /** @description Items between two checkpoints. */
            checkpointFrequency: number;
            /** @description Whether the job starts at once; else `batch.start` starts it. */
            autoStart: boolean;
        };
        /** @description How a batch job is run. */
        BatchOptionsInput: {
            /**
             * @description Items that are processed at the same time.
             * @default 5
             */
            concurrency?: number;
            /**
             * @description Items between two checkpoints.
             * @default 10
             */
            checkpointFrequency?: number;
            /**
             * @description Whether the job starts at once; else `batch.start` starts it.
             * @default true
             */
            autoStart?: boolean;
        };
        /** @description A batch job was paused. */
        BatchPausedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `batch.paused`.
             * @constant
             */
            type: "batch.paused";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the batch job.
                 * @example job_01j9x4q2m7
                 */
                jobId: string;
                /** @description Name of the job. */
                name: string;
                /** @description How far the job came. */
                progress: components["schemas"]["BatchProgress"];
            };
        };
        /** @description One step that each item goes through. */
        BatchPhase: {
            /** @description Name of the phase, unique in the job. */
            name: string;
            /** @description What the phase does; it decides over the model. */
            taskType?: components["schemas"]["TaskType"];
            /**
             * @description Model of this phase. Absent: the one that fits.
             * @example gpt-4o-mini
             */
            model?: string;
            /** @description Whether the project’s documents are searched for context. */
            useRag?: boolean;
            /** @description How the output of the phase is checked. */
            validation?: components["schemas"]["Validation"];
        };
        /** @description Cost of one phase. */
        BatchPhaseCost: {
            /** @description Name of the phase. */
            phase: string;
            /** @description Cost of the phase. In US dollars. */
            cost: number;
            /** @description Tokens of input and output together. */
            tokens: number;
        };
        /** @description How far a batch job is. */
        BatchProgress: {
            /** @description Number of items. */
            totalItems: number;
            /** @description Items that are done. */
            completedItems: number;
            /** @description Items that failed. */
            failedItems: number;
            /** @description Part of the items that are done or failed, in per cent. */
            percentComplete: number;
        };
        /** @description The job has moved on. */
        BatchProgressEvent: {
            /**
             * @description Id of the batch job.
             * @example job_01j9x4q2m7
             */
            jobId: string;
            /** @description State of the job. */
            status: components["schemas"]["BatchStatus"];
            /** @description How far the job is. */
            progress: components["schemas"]["BatchProgress"];
            /** @description Running phase. */
            currentPhase?: string;
        };
        /** @description Outcome of one item of a batch job. */
        BatchResult: {
            /** @description Number of the item in the job, from 0. */
            itemIndex: number;
            /** @description Text that was processed. */
            input: string;
            /** @description Output of the last phase. */
            output?: string;
            /** @description State of the item. */
            status: components["schemas"]["BatchItemStatus"];
            /** @description Output of each phase by its name. */
            phaseOutputs: {
                [key: string]: string;
            };
            /** @description What went wrong, in order of time. */
            errors: string[];
            /** @description How often the item was tried again. */
            retryCount: number;
            /** @description Cost of the item. In US dollars. */
            costIncurred: number;
            /** @description Tokens of the item. */
            tokensUsed: number;
            /** @description Time of the item in milliseconds. */
            processingTimeMs?: number;
        };
        BatchResultPage: {
            /** @description The items of this page. */
            data: components["schemas"]["BatchResult"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /**
         * @description State of a batch job.
         * @enum {string}
         */
        BatchStatus: "PENDING" | "RUNNING" | "PAUSED" | "COMPLETED" | "FAILED" | "CANCELLED";
        /** @description A rectangle in an image. */
        Box: {
            /** @description Left edge in pixels. */
            x: number;
            /** @description Upper edge in pixels. */
            y: number;
            /** @description Width in pixels. */
            width: number;
            /** @description Height in pixels. */
            height: number;
        };
        /** @description What this installation can do. */
        Capabilities: {
            /** @description Whether each feature is on, by name. */
            features: {
                [key: string]: boolean;
            };
            /** @description Providers with credentials. */
            providers: string[];
            /** @description Greatest size of a file in bytes. */
            maxUploadBytes: number;
            /** @description Greatest number of items of a batch job. */
            maxBatchItems: number;
        };
        /** @description A piece of the answer. */
        ChatChunkEvent: {
            /** @description Next piece of the answer. */
            content: string;
            /** @description Number of the piece, from 0. */
            index: number;
        };
        /** @description The stream has begun. */
        ChatConnectedEvent: {
            /**
             * @description Always `connected`.
             * @constant
             */
            type: "connected";
            /**
             * Format: date-time
             * @description When the stream began.
             * @example 2026-03-01T09:30:00Z
             */
            timestamp: string;
        };
        /** @description The stream is complete. */
        ChatDoneEvent: {
            /**
             * @description Always `done`.
             * @constant
             */
            type: "done";
            /**
             * Format: date-time
             * @description When the stream ended.
             * @example 2026-03-01T09:30:00Z
             */
            timestamp: string;
        };
        /** @description The answer of a model, with what it cost. */
        ChatMessage: {
            /**
             * @description Id of the message.
             * @example msg_01j9x4q2m7
             */
            id: string;
            /**
             * @description Id of the conversation.
             * @example conv_01j9x4q2m7
             */
            conversationId: string;
            /** @description Who wrote the message. */
            role: components["schemas"]["MessageRole"];
            /** @description Text of the message. */
            content: string;
            /**
             * @description Message that this one answers; null at the root of the tree.
             * @example msg_01j9x4q2m7
             */
            parentId: string | null;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Tokens of input and output together. */
            tokens: number;
            /** @description Cost of the answer. In US dollars. */
            cost: number;
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description Title of the conversation, when this answer gave it one. */
            conversationTitle?: string;
        };
        /** @description The model uses a tool. */
        ChatToolEvent: {
            /** @description Name of the tool. */
            name: string;
            /** @description What the tool was given. */
            input: {
                [key: string]: unknown;
            };
        };
        /** @description Outcome of a cleanup. */
        CheckpointCleanup: {
            /** @description Number of checkpoints that were deleted. */
            deleted: number;
            /** @description Space that was freed, in bytes. */
            freedBytes: number;
        };
        CleanupCheckpointsBatchBody: {
            /**
             * @description Least age of a checkpoint in days.
             * @default 30
             */
            olderThanDays?: number;
            /** @description Only checkpoints of jobs in this state. */
            status?: components["schemas"]["BatchStatus"];
        };
        /** @description How one component is doing. */
        ComponentHealth: {
            /**
             * @description How the component is doing.
             * @enum {string}
             */
            status: "healthy" | "degraded" | "unhealthy";
            /** @description Time of the last check in milliseconds. */
            latencyMs?: number;
            /** @description What is wrong. */
            message?: string;
        };
        /** @description The state of the thing does not allow the call. */
        ConflictProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 409;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "conflict";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description A conversation with a model. */
        Conversation: {
            /**
             * @description Id of the conversation.
             * @example conv_01j9x4q2m7
             */
            id: string;
            /** @description Shown in lists; at most 200 characters. */
            title: string | null;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Instructions that precede every message. */
            systemPrompt: string | null;
            /** @description How freely the model answers: 0 is the most exact. */
            temperature: number;
            /** @description Greatest length of an answer in tokens. */
            maxTokens: number;
            /**
             * @description Project that the conversation belongs to.
             * @example proj_01j9x4q2m7
             */
            projectId: string | null;
            /** @description Your own data, kept and returned as it is. */
            metadata: {
                [key: string]: string;
            };
            /** @description Number of messages. */
            messageCount: number;
            /** @description Cost of all answers. In US dollars. */
            cost: number;
            /**
             * Format: date-time
             * @description When it was started.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-01T09:30:00Z
             */
            updatedAt: string;
        };
        /** @description A conversation was started. */
        ConversationCreatedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `conversation.created`.
             * @constant
             */
            type: "conversation.created";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the conversation.
                 * @example conv_01j9x4q2m7
                 */
                conversationId: string;
                /** @description Title, if it has one. */
                title: string | null;
                /**
                 * @description Project that it belongs to.
                 * @example proj_01j9x4q2m7
                 */
                projectId: string | null;
            };
        };
        ConversationExportBody: {
            /** @description Format of the file. */
            format: components["schemas"]["ExportFormat"];
            /** @description Whether title, model and dates are written. */
            includeMetadata?: boolean;
            /** @description Whether the time of each message is written. */
            includeTimestamps?: boolean;
            /** @description Whether tokens and costs are written. */
            includeCosts?: boolean;
        };
        ConversationPage: {
            /** @description The items of this page. */
            data: components["schemas"]["Conversation"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        CreateApiKeyBody: {
            /** @description Name for people. */
            name: string;
            /**
             * @description What the key may do: `*`, `conversations:read`, `batch:*`.
             * @example [
             *       "conversations:read",
             *       "batch:*"
             *     ]
             */
            scopes?: string[];
            /**
             * @description Addresses and networks (CIDR) that may use the key. Empty: all.
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            allowedIps?: string[];
            /**
             * Format: date-time
             * @description When the key stops to work. Absent: never.
             * @example 2026-03-01T09:30:00Z
             */
            expiresAt?: string;
        };
        CreateBatchBody: {
            /** @description Name of the job. */
            name: string;
            /**
             * @description Project that the job belongs to; its documents give context.
             * @example proj_01j9x4q2m7
             */
            projectId?: string;
            /** @description Texts to process. */
            items: components["schemas"]["BatchItem"][];
            /** @description Steps that each item goes through, in order. */
            phases: components["schemas"]["BatchPhase"][];
            /** @description How the job runs. Absent: the defaults. */
            options?: components["schemas"]["BatchOptionsInput"];
        };
        CreateConversationBody: {
            /** @description Shown in lists; at most 200 characters. */
            title?: string;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model?: string;
            /** @description Instructions that precede every message. */
            systemPrompt?: string;
            /** @description How freely the model answers: 0 is the most exact. */
            temperature?: number;
            /** @description Greatest length of an answer in tokens. */
            maxTokens?: number;
            /**
             * @description Project to put the conversation into.
             * @example proj_01j9x4q2m7
             */
            projectId?: string;
            /** @description Your own data, kept and returned as it is. */
            metadata?: {
                [key: string]: string;
            };
        };
        CreateConversationMessageBody: {
            /** @description Who wrote the message. */
            role: components["schemas"]["MessageRole"];
            /** @description Text of the message. */
            content: string;
            /**
             * @description Message that this one answers. Absent: the last one.
             * @example msg_01j9x4q2m7
             */
            parentId?: string;
        };
        CreateProjectBody: {
            /** @description Name of the project. */
            name: string;
            /** @description What the project is about. */
            description?: string;
            /** @description Settings of your own, kept as they are. */
            settings?: {
                [key: string]: unknown;
            };
        };
        CreateWebhookEndpointBody: {
            /**
             * Format: uri
             * @description Where deliveries are posted; `https`.
             * @example https://example.com/hooks
             */
            url: string;
            /** @description Events that are delivered. */
            events: components["schemas"]["WebhookEventType"][];
            /**
             * @description Whether events are delivered.
             * @default true
             */
            enabled?: boolean;
            /** @description Note for people. */
            description?: string;
        };
        /** @description A file of a project. */
        Document: {
            /**
             * @description Id of the document.
             * @example doc_01j9x4q2m7
             */
            id: string;
            /**
             * @description Id of the project.
             * @example proj_01j9x4q2m7
             */
            projectId: string;
            /** @description File name. */
            name: string;
            /**
             * @description Media type of the file.
             * @example application/pdf
             */
            mediaType: string;
            /** @description Size of the file in bytes. */
            size: number;
            /** @description How far its processing is. */
            status: components["schemas"]["DocumentStatus"];
            /** @description Number of pages, where the file has pages. */
            pages?: number;
            /** @description Your own data, kept and returned as it is. */
            metadata: {
                [key: string]: string;
            };
            /** @description Why the document could not be processed. */
            error?: string;
            /**
             * Format: date-time
             * @description When it was uploaded.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was processed.
             * @example 2026-03-01T09:30:00Z
             */
            processedAt?: string;
        };
        /** @description A document could not be processed. */
        DocumentFailedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `document.failed`.
             * @constant
             */
            type: "document.failed";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the document.
                 * @example doc_01j9x4q2m7
                 */
                documentId: string;
                /**
                 * @description Id of the project.
                 * @example proj_01j9x4q2m7
                 */
                projectId: string;
                /** @description File name. */
                name: string;
                /** @description Why it could not be processed. */
                error: string;
            };
        };
        /**
         * @description Format of a document.
         * @enum {string}
         */
        DocumentFormat: "markdown" | "html" | "docx" | "pdf" | "epub" | "rst" | "latex" | "odt" | "rtf" | "org" | "plain";
        DocumentPage: {
            /** @description The items of this page. */
            data: components["schemas"]["Document"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /** @description A document was processed and can be searched. */
        DocumentProcessedWebhook: {
            /**
             * @description Id of the event; the same on every delivery of it.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /**
             * @description Always `document.processed`.
             * @constant
             */
            type: "document.processed";
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /** @description What it happened to. */
            data: {
                /**
                 * @description Id of the document.
                 * @example doc_01j9x4q2m7
                 */
                documentId: string;
                /**
                 * @description Id of the project.
                 * @example proj_01j9x4q2m7
                 */
                projectId: string;
                /** @description File name. */
                name: string;
                /** @description Number of indexed passages. */
                chunks: number;
            };
        };
        /**
         * @description How far the text of a document has been extracted and indexed.
         * @enum {string}
         */
        DocumentStatus: "pending" | "processing" | "processed" | "failed";
        DocumentsSearchBody: {
            /** @description What to look for. */
            query: string;
            /**
             * @description Greatest number of passages.
             * @default 10
             */
            limit?: number;
            /** @description Least score of a passage. */
            minScore?: number;
            /**
             * @description Only documents of this project.
             * @example proj_01j9x4q2m7
             */
            projectId?: string;
            /** @description Only passages of these documents. */
            documentIds?: string[];
            /** @description How the passages are ordered anew. Absent: not at all. */
            rerank?: components["schemas"]["Rerank"];
        };
        /** @description Size of the search index. */
        EmbeddingStats: {
            /** @description Number of documents. */
            documents: number;
            /** @description Number of indexed passages. */
            chunks: number;
            /** @description Length of each vector. */
            dimensions: number;
            /**
             * @description Id of the model that makes the vectors.
             * @example gpt-4o-mini
             */
            model: string;
            /**
             * Format: date-time
             * @description When a document was last indexed.
             * @example 2026-03-01T09:30:00Z
             */
            lastIndexedAt?: string;
        };
        ExecuteOrchestrationBody: {
            /** @description What to answer. */
            query: string;
            /** @description Kind of task. Absent: what the analysis finds. */
            taskType?: components["schemas"]["TaskType"];
            /**
             * @description Model to use. Absent: the one that fits the query.
             * @example gpt-4o-mini
             */
            model?: string;
            /** @description Whether the project’s documents are searched for context. */
            useRag?: boolean;
            /** @description How the answer is checked. Absent: not at all. */
            validation?: components["schemas"]["Validation"];
            /**
             * @description Conversation that gives the context and receives the answer.
             * @example conv_01j9x4q2m7
             */
            conversationId?: string;
        };
        /**
         * @description Format of an export.
         * @enum {string}
         */
        ExportFormat: "markdown" | "notion" | "roam" | "obsidian" | "google-docs" | "json" | "html";
        /** @description A format that conversations can be exported to. */
        ExportFormatInfo: {
            /** @description The format. */
            format: components["schemas"]["ExportFormat"];
            /** @description Name for people. */
            name: string;
            /** @description Media type of the file. */
            mediaType: string;
            /**
             * @description Extension of the file.
             * @example md
             */
            extension: string;
            /** @description What the format is good for. */
            description: string;
        };
        /** @description The formats of exports. */
        ExportFormats: {
            /** @description All formats. */
            formats: components["schemas"]["ExportFormatInfo"][];
        };
        /** @description The text of an image. */
        ExtractedText: {
            /** @description All text, in reading order. */
            text: string;
            /** @description How sure the text is, from 0 to 1. */
            confidence: number;
            /**
             * @description What read it: character recognition, or a model.
             * @enum {string}
             */
            method: "tesseract" | "vision";
            /** @description Blocks of text with their places. */
            blocks: components["schemas"]["TextBlock"][];
        };
        /** @description One value of a request that is not valid. */
        FieldError: {
            /** @description Where the value stands: `items[3].input`. */
            path: string;
            /** @description What is wrong with it. */
            message: string;
            /** @description Kind of the fault: `too_small`, `invalid_type`. */
            code: string;
        };
        GenerateTitleConversationBody: {
            /** @description First message of the conversation. */
            firstMessage: string;
        };
        GenerateTitleConversationResponse: {
            /** @description The title that was set. */
            title: string;
        };
        /** @description State of the service. */
        Health: {
            /**
             * @description `degraded` when a part is down but requests are answered.
             * @enum {string}
             */
            status: "ok" | "degraded";
            /**
             * @description `demo` keeps everything in memory.
             * @enum {string}
             */
            mode: "demo" | "database";
            /** @description Version of the service. */
            version: string;
            /**
             * Format: date-time
             * @description When the state was read.
             * @example 2026-03-01T09:30:00Z
             */
            timestamp: string;
            /** @description State of each part by name. */
            services: {
                [key: string]: components["schemas"]["ServiceState"];
            };
        };
        /** @description Who calls, and what they may do. */
        Identity: {
            /** @description Who calls. */
            user: components["schemas"]["User"];
            /** @description The key of the call. */
            key: components["schemas"]["ApiKey"];
            /**
             * @description What the key may do: `*`, `conversations:read`, `batch:*`.
             * @example [
             *       "conversations:read",
             *       "batch:*"
             *     ]
             */
            scopes: string[];
        };
        /** @description What a model sees in an image. */
        ImageAnalysis: {
            /** @description What the image shows. */
            description: string;
            /** @description Things in the image. */
            labels: string[];
            /** @description Text in the image. */
            text?: string;
        };
        /**
         * @description Format of an image.
         * @enum {string}
         */
        ImageFormat: "png" | "jpeg" | "webp" | "avif" | "tiff";
        /** @description A fault of the service. */
        InternalProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 500;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "internal";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description One turn of a conversation. Messages form a tree by `parentId`. */
        Message: {
            /**
             * @description Id of the message.
             * @example msg_01j9x4q2m7
             */
            id: string;
            /**
             * @description Id of the conversation.
             * @example conv_01j9x4q2m7
             */
            conversationId: string;
            /** @description Who wrote the message. */
            role: components["schemas"]["MessageRole"];
            /** @description Text of the message. */
            content: string;
            /**
             * @description Message that this one answers; null at the root of the tree.
             * @example msg_01j9x4q2m7
             */
            parentId: string | null;
            /**
             * @description Model that wrote it; null for what a person wrote.
             * @example gpt-4o-mini
             */
            model: string | null;
            /** @description Tokens of input and output together; null for what a person wrote. */
            tokens: number | null;
            /** @description Cost of the answer. In US dollars. */
            cost: number | null;
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
        };
        MessagePage: {
            /** @description The items of this page. */
            data: components["schemas"]["Message"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /**
         * @description Who speaks.
         * @enum {string}
         */
        MessageRole: "user" | "assistant" | "system";
        /** @description A model that answers. */
        Model: {
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            id: string;
            /** @description Name for people. */
            name: string;
            /**
             * @description Name of the provider.
             * @example openai
             */
            provider: string;
            /** @description Greatest length of input and output in tokens. */
            contextWindow: number;
            /** @description Greatest length of an answer in tokens. */
            maxOutputTokens?: number;
            /** @description Price of a million tokens of input. In US dollars. */
            inputPrice: number;
            /** @description Price of a million tokens of output. In US dollars. */
            outputPrice: number;
            /** @description What the model can do. */
            capabilities: components["schemas"]["ModelCapability"][];
            /** @description Whether it can be used now. */
            available: boolean;
        };
        /** @description How old the list of models is. */
        ModelCacheStatus: {
            /** @description Number of models in the list. */
            models: number;
            /**
             * Format: date-time
             * @description When the list was last read.
             * @example 2026-03-01T09:30:00Z
             */
            refreshedAt: string | null;
            /**
             * Format: date-time
             * @description When the list will be read again.
             * @example 2026-03-01T09:30:00Z
             */
            expiresAt: string | null;
            /** @description Whether the list is past its time. */
            stale: boolean;
        };
        /**
         * @description Something that a model can do.
         * @enum {string}
         */
        ModelCapability: "chat" | "vision" | "tools" | "json" | "embeddings" | "rerank";
        /** @description What stands in for a model. */
        ModelFallbacks: {
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Models in the order in which they are asked. */
            fallbacks: components["schemas"]["Model"][];
        };
        /** @description How one model is doing. */
        ModelHealth: {
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Whether the model answers. */
            available: boolean;
            /** @description Mean time to an answer in milliseconds. */
            latencyMs: number;
            /** @description Part of the calls that failed, from 0 to 1. */
            errorRate: number;
            /**
             * Format: date-time
             * @description When it was last called.
             * @example 2026-03-01T09:30:00Z
             */
            lastCheckedAt: string;
        };
        /** @description How the models are doing. */
        ModelHealthReport: {
            /** @description All models. */
            models: components["schemas"]["ModelHealth"][];
        };
        ModelPage: {
            /** @description The items of this page. */
            data: components["schemas"]["Model"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /** @description What a model must fulfil. */
        ModelRequirements: {
            /** @description What the model is to do. */
            taskType?: components["schemas"]["TaskType"];
            /** @description What the model must be able to do. */
            capabilities?: components["schemas"]["ModelCapability"][];
            /** @description Least context window in tokens. */
            minContextWindow?: number;
            /** @description Greatest price of a million tokens of input. In US dollars. */
            maxInputPrice?: number;
            /** @description Greatest time to an answer in milliseconds. */
            maxLatencyMs?: number;
            /** @description Only models of these providers. */
            providers?: string[];
        };
        /** @description The model that fits, and why. */
        ModelSelection: {
            /** @description The chosen model. */
            model: components["schemas"]["Model"];
            /** @description How well it fits, from 0 to 1. */
            score: number;
            /** @description Why it was chosen. */
            reasons: string[];
            /** @description Other models that fit, best first. */
            alternatives: components["schemas"]["Model"][];
        };
        /** @description What was used of one model. */
        ModelUsage: {
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Number of messages. */
            messages: number;
            /** @description Tokens of input and output together. */
            tokens: number;
            /** @description Cost of the model’s answers. In US dollars. */
            cost: number;
            /** @description Part of the whole cost, from 0 to 1. */
            share: number;
        };
        /** @description There is no such thing, or the API key may not see it. */
        NotFoundProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 404;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "not_found";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description A piece of the answer. */
        OrchestrationDeltaEvent: {
            /** @description Next piece of the answer. */
            content: string;
        };
        /** @description The answer to a query, and how it came about. */
        OrchestrationResult: {
            /** @description The answer. */
            response: string;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Cost of all steps. In US dollars. */
            cost: number;
            /** @description Tokens of input and output together. */
            tokens: number;
            /** @description What the query asks for. */
            analysis: components["schemas"]["Analysis"];
            /** @description How it was answered. */
            plan: components["schemas"]["Plan"];
            /** @description How often the answer was tried again. */
            retryCount: number;
            /** @description Time from query to answer in milliseconds. */
            latencyMs: number;
            /** @description How good the answer was found. Absent: nobody checked. */
            validation?: components["schemas"]["ValidationResult"];
        };
        /** @description The answer is tried again. */
        OrchestrationRetryEvent: {
            /** @description Number of the new attempt. */
            attempt: number;
            /** @description Why the answer is tried again; the pieces so far are void. */
            reason: string;
        };
        /** @description The body or a file in it is too large. */
        PayloadTooLargeProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 413;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "payload_too_large";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description What is known of a PDF, and how its text was read. */
        PdfMetadata: {
            /** @description Number of pages. */
            pages: number;
            /**
             * @description Whether the text was in the file, was recognised, or both.
             * @enum {string}
             */
            method: "direct" | "ocr" | "hybrid";
            /** @description Title in the file. */
            title?: string;
            /** @description Author in the file. */
            author?: string;
            /** @description Whether the file has text of its own. */
            hasTextContent: boolean;
            /** @description Whether text was recognised. */
            ocrUsed: boolean;
            /** @description How sure the recognised text is, from 0 to 1. */
            ocrConfidence?: number;
            /** @description Cost of the recognition. In US dollars. */
            ocrCost?: number;
            /** @description Time of the work in milliseconds. */
            processingTimeMs: number;
        };
        /** @description Whether a PDF needs text recognition. */
        PdfOcrCheck: {
            /** @description Whether the text must be recognised. */
            needsOcr: boolean;
            /** @description Whether the file has text of its own. */
            hasTextContent: boolean;
            /** @description Number of pages. */
            pages: number;
            /** @description Number of characters in the file. */
            textLength: number;
            /** @description Estimated cost of the recognition. In US dollars. */
            estimatedOcrCost?: number;
        };
        /** @description The API key lacks the scope, or the caller is not on its allow-list. */
        PermissionDeniedProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 403;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "permission_denied";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description How a query is carried out. */
        Plan: {
            /**
             * @description One model, several whose answers are merged, or a fast one that a strong one corrects.
             * @enum {string}
             */
            strategy: "single" | "ensemble" | "speculative";
            /** @description Models that take part. */
            models?: string[];
        };
        /** @description What is done to an image before its text is read. */
        Preprocess: {
            /** @description Straighten the lines. */
            deskew?: boolean;
            /** @description Remove specks. */
            denoise?: boolean;
            /** @description Make it black and white. */
            binarize?: boolean;
        };
        /** @description A problem document (RFC 9457). */
        Problem: {
            /** @description URI reference that names the kind of problem. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /** @description HTTP status that the problem would have had as a response. */
            status: number;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /** @description Stable code of the problem, as in error responses. */
            code?: string;
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId?: string;
        };
        ProcessTextOrchestrationBody: {
            /** @description Text to process. */
            text: string;
            /** @description Phases in order. */
            phases: components["schemas"]["TextPhase"][];
        };
        /** @description The text of a PDF. */
        ProcessedPdf: {
            /** @description All text. */
            text: string;
            /** @description What the file says of itself. */
            metadata: components["schemas"]["PdfMetadata"];
            /** @description Text of each page. */
            pageTexts: string[];
        };
        /** @description Outcome of a pipeline over a text. */
        ProcessedText: {
            /** @description Output of the last phase. */
            output: string;
            /** @description Outcome of each phase, in order. */
            phases: components["schemas"]["TextPhaseResult"][];
            /** @description Tokens of input and output together. */
            totalTokens: number;
            /** @description Cost of all phases. In US dollars. */
            totalCost: number;
            /** @description Time of all phases in milliseconds. */
            totalLatencyMs: number;
        };
        /** @description Conversations and documents that belong together. */
        Project: {
            /**
             * @description Id of the project.
             * @example proj_01j9x4q2m7
             */
            id: string;
            /** @description Name of the project. */
            name: string;
            /** @description What the project is about. */
            description: string | null;
            /** @description Settings of your own, kept as they are. */
            settings: {
                [key: string]: unknown;
            };
            /** @description What the project holds. */
            stats: components["schemas"]["ProjectStats"];
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-01T09:30:00Z
             */
            updatedAt: string;
        };
        ProjectPage: {
            /** @description The items of this page. */
            data: components["schemas"]["Project"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /** @description What a project holds. */
        ProjectStats: {
            /** @description Number of conversations. */
            conversationCount: number;
            /** @description Number of documents. */
            documentCount: number;
            /** @description Number of entities found in the documents. */
            knowledgeEntityCount: number;
            /**
             * Format: date-time
             * @description When anything in the project last changed.
             * @example 2026-03-01T09:30:00Z
             */
            lastActivity?: string;
        };
        /** @description Too many requests; `Retry-After` says when to try again. */
        RateLimitedProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 429;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "rate_limited";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        ReindexDocumentSearchBody: {
            /**
             * @description Id of the document.
             * @example doc_01j9x4q2m7
             */
            documentId: string;
        };
        /** @description The indexing of one document. */
        ReindexTask: {
            /**
             * @description Id of the document.
             * @example doc_01j9x4q2m7
             */
            documentId: string;
            /**
             * @description How far the work is.
             * @enum {string}
             */
            status: "queued" | "running";
            /** @description Number of passages to index. */
            chunks: number;
        };
        /** @description How found passages are ranked anew. */
        Rerank: {
            /**
             * @description Id of the model that ranks the passages anew.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Number of passages to keep. */
            topN: number;
        };
        /** @description Which model a query was given to. */
        RoutingDecision: {
            /**
             * @description Id of the decision.
             * @example evt_01j9x4q2m7
             */
            id: string;
            /** @description The query, shortened. */
            query: string;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /**
             * @description Strategy that was chosen.
             * @enum {string}
             */
            strategy: "single" | "ensemble" | "speculative";
            /** @description How hard the query was. */
            complexity: number;
            /** @description Cost of the answer. In US dollars. */
            cost: number;
            /** @description Time from query to answer in milliseconds. */
            latencyMs: number;
            /**
             * Format: date-time
             * @description When it was decided.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
        };
        RoutingDecisionPage: {
            /** @description The items of this page. */
            data: components["schemas"]["RoutingDecision"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
            /** @description All decisions of the page’s query together. */
            summary: components["schemas"]["RoutingSummary"];
        };
        /** @description All decisions taken together. */
        RoutingSummary: {
            /** @description Number of decisions. */
            decisions: number;
            /** @description Cost of all answers. In US dollars. */
            totalCost: number;
            /** @description Mean time to an answer in milliseconds. */
            averageLatencyMs: number;
            /** @description Number of decisions by model. */
            byModel: {
                [key: string]: number;
            };
        };
        /** @description A passage that fits a query. */
        SearchHit: {
            /**
             * @description Id of the document.
             * @example doc_01j9x4q2m7
             */
            documentId: string;
            /** @description File name of the document. */
            documentName: string;
            /** @description Passage that fits the query. */
            text: string;
            /** @description How well it fits, from 0 to 1. */
            score: number;
            /** @description Page of the passage. */
            page?: number;
        };
        SearchProjectDocumentBody: {
            /** @description What to look for. */
            query: string;
            /**
             * @description Greatest number of passages.
             * @default 10
             */
            limit?: number;
            /** @description Least score of a passage. */
            minScore?: number;
            /** @description Only passages of these documents. */
            documentIds?: string[];
        };
        /** @description Outcome of a search. */
        SearchResults: {
            /** @description The query. */
            query: string;
            /** @description Passages, best first. */
            results: components["schemas"]["SearchHit"][];
        };
        SendChatBody: {
            /** @description Text of the message. */
            content: string;
            /**
             * @description Id of the conversation.
             * @example conv_01j9x4q2m7
             */
            conversationId: string;
            /**
             * @description Model to ask. Absent: the model of the conversation.
             * @example gpt-4o-mini
             */
            model?: string;
        };
        /** @description How the Python service is doing. */
        ServiceHealth: {
            /** @description Whether the service answers. */
            available: boolean;
            /**
             * @description `closed` lets calls through, `open` refuses them, `half_open` tries one.
             * @enum {string}
             */
            circuit: "closed" | "open" | "half_open";
            /** @description Failures in a row. */
            failures: number;
            /** @description Mean time to an answer in milliseconds; null when there was none. */
            latencyMs: number | null;
        };
        /** @description How the other services are doing. */
        ServiceHealthReport: {
            /** @description Health of the Python service. */
            python: components["schemas"]["ServiceHealth"];
        };
        /**
         * @description Whether a service answers.
         * @enum {string}
         */
        ServiceState: "up" | "down";
        /** @description What was used since the session began. */
        SessionUsage: {
            /** @description Number of messages. */
            messages: number;
            /** @description Tokens of input and output together. */
            tokens: number;
            /** @description Cost of all answers. In US dollars. */
            cost: number;
            /**
             * Format: date-time
             * @description When the session began.
             * @example 2026-03-01T09:30:00Z
             */
            startedAt: string;
        };
        /** @description How the whole system is doing. */
        SystemHealth: {
            /**
             * @description The worst state of all components.
             * @enum {string}
             */
            status: "healthy" | "degraded" | "unhealthy";
            /** @description Time since the service started, in seconds. */
            uptimeSeconds: number;
            /** @description Components by name. */
            components: {
                [key: string]: components["schemas"]["ComponentHealth"];
            };
        };
        /**
         * @description Kind of work, which the choice of a model depends on.
         * @enum {string}
         */
        TaskType: "general" | "coding" | "analysis" | "writing" | "translation" | "extraction" | "summarization";
        TestWebhookEndpointBody: {
            /** @description Kind of the event. Absent: the first of the endpoint. */
            event?: components["schemas"]["WebhookEventType"];
        };
        /** @description A block of text in an image. */
        TextBlock: {
            /** @description Text of the block. */
            text: string;
            /** @description How sure the text is, from 0 to 1. */
            confidence: number;
            /** @description Where the block stands. */
            box: components["schemas"]["Box"];
        };
        /** @description One step of a pipeline; it is given the output of the step before. */
        TextPhase: {
            /** @description Name of the phase, unique in the call. */
            name: string;
            /**
             * @description Model of this phase. Absent: the one that fits.
             * @example gpt-4o-mini
             */
            model?: string;
            /** @description Instructions of this phase. */
            systemPrompt?: string;
            /** @description How freely the model answers. */
            temperature?: number;
        };
        /** @description Outcome of one step of a pipeline. */
        TextPhaseResult: {
            /** @description Name of the phase. */
            name: string;
            /** @description What the phase made. */
            output: string;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model: string;
            /** @description Tokens of input and output together. */
            tokens: number;
            /** @description Cost of the phase. In US dollars. */
            cost: number;
            /** @description Time of the phase in milliseconds. */
            latencyMs: number;
        };
        /** @description There is no API key, or it is unknown, expired or revoked. */
        UnauthenticatedProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 401;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "unauthenticated";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description The service is overloaded or in maintenance; `Retry-After` says when to try again. */
        UnavailableProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 503;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "unavailable";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description The request is valid but cannot be carried out: a damaged file, an empty document. */
        UnprocessableProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 422;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "unprocessable";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description A file has a media type that the operation does not take. */
        UnsupportedMediaTypeProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 415;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "unsupported_media_type";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        UpdateConversationBody: {
            /** @description Shown in lists; at most 200 characters. */
            title?: string | null;
            /**
             * @description Id of the model.
             * @example gpt-4o-mini
             */
            model?: string;
            /** @description Instructions that precede every message. */
            systemPrompt?: string | null;
            /** @description How freely the model answers: 0 is the most exact. */
            temperature?: number | null;
            /** @description Greatest length of an answer in tokens. */
            maxTokens?: number | null;
            /**
             * @description Project to move the conversation into.
             * @example proj_01j9x4q2m7
             */
            projectId?: string | null;
            /** @description Your own data, kept and returned as it is. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        UpdateConversationMessageBody: {
            /** @description Text of the message. */
            content?: string;
        };
        UpdateProjectBody: {
            /** @description Name of the project. */
            name?: string;
            /** @description What the project is about. */
            description?: string | null;
            /** @description Settings of your own, kept as they are. */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        UpdateWebhookEndpointBody: {
            /**
             * Format: uri
             * @description Where deliveries are posted; `https`.
             * @example https://example.com/hooks
             */
            url?: string;
            /** @description Events that are delivered. */
            events?: components["schemas"]["WebhookEventType"][];
            /** @description Whether events are delivered. */
            enabled?: boolean;
            /** @description Note for people. */
            description?: string | null;
        };
        /** @description The file was taken. */
        UploadCreated: {
            /**
             * @description Always `created`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "created";
            /** @description File name. */
            name: string;
            /** @description The new document. */
            document: components["schemas"]["Document"];
        };
        /** @description The file was refused. */
        UploadFailed: {
            /**
             * @description Always `error`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "error";
            /** @description File name. */
            name: string;
            /** @description Why the file was refused. */
            error: components["schemas"]["Problem"];
        };
        /** @description What became of one file of several. */
        UploadOutcome: components["schemas"]["UploadCreated"] | components["schemas"]["UploadFailed"];
        /** @description What became of several files. */
        UploadOutcomes: {
            /** @description What became of each file, in the order of the files. */
            outcomes: components["schemas"]["UploadOutcome"][];
        };
        /** @description A model provider answered with an error. */
        UpstreamFailedProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 502;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "upstream_failed";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description A model provider did not answer in time. */
        UpstreamTimeoutProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 504;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "upstream_timeout";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
        };
        /** @description What was used, by model. */
        UsageByModel: {
            /** @description Usage of each model. */
            models: components["schemas"]["ModelUsage"][];
            /** @description Cost of all models. In US dollars. */
            totalCost: number;
        };
        /** @description A person. */
        User: {
            /**
             * @description Id of the user.
             * @example user_01j9x4q2m7
             */
            id: string;
            /**
             * Format: email
             * @description E-mail address.
             */
            email: string;
            /** @description Name for people. */
            name?: string;
        };
        /** @description How an answer is checked. */
        Validation: {
            /** @description Whether the answer is scored and, below `minScore`, tried again. */
            enabled: boolean;
            /** @description Least score that passes. */
            minScore?: number;
        };
        /** @description The request is not valid; `errors` names each value. */
        ValidationFailedProblem: {
            /** @description URI reference that names the kind of problem; `about:blank` when the code says it all. */
            type: string;
            /** @description Short summary of the kind of problem. */
            title: string;
            /**
             * @description HTTP status of the response.
             * @constant
             */
            status: 400;
            /** @description What went wrong this time, for a person to read. */
            detail?: string;
            /** @description URI reference of this occurrence. */
            instance?: string;
            /**
             * @description Stable code of the problem, for a program to read.
             * @constant
             */
            code: "validation_failed";
            /**
             * @description Id of the request, as in `X-Request-Id`.
             * @example req_01j9x4q2m7
             */
            requestId: string;
            /** @description Every value that is not valid. */
            errors: components["schemas"]["FieldError"][];
        };
        /** @description Outcome of the check of an answer. */
        ValidationResult: {
            /** @description Quality of the answer. */
            score: number;
            /** @description Whether the score reached `minScore`. */
            passed: boolean;
            /** @description What the check found. */
            feedback: string;
        };
        /** @description A server of yours that events are delivered to. */
        WebhookEndpoint: {
            /**
             * @description Id of the webhook endpoint.
             * @example whk_01j9x4q2m7
             */
            id: string;
            /**
             * Format: uri
             * @description Where deliveries are posted; `https`.
             * @example https://example.com/hooks
             */
            url: string;
            /** @description Events that are delivered. */
            events: components["schemas"]["WebhookEventType"][];
            /** @description Whether events are delivered. */
            enabled: boolean;
            /** @description Note for people. */
            description: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-01T09:30:00Z
             */
            updatedAt: string;
        };
        WebhookEndpointPage: {
            /** @description The items of this page. */
            data: components["schemas"]["WebhookEndpoint"][];
            /** @description Cursor of the next page; absent or null on the last page. */
            nextCursor?: string | null;
        };
        /** @description A webhook endpoint with its secret. */
        WebhookEndpointWithSecret: {
            /**
             * @description Id of the webhook endpoint.
             * @example whk_01j9x4q2m7
             */
            id: string;
            /**
             * Format: uri
             * @description Where deliveries are posted; `https`.
             * @example https://example.com/hooks
             */
            url: string;
            /** @description Events that are delivered. */
            events: components["schemas"]["WebhookEventType"][];
            /** @description Whether events are delivered. */
            enabled: boolean;
            /** @description Note for people. */
            description: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2026-03-01T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-03-01T09:30:00Z
             */
            updatedAt: string;
            /**
             * @description Secret that deliveries are signed with (Standard Webhooks). It is shown this once and cannot be read again.
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
        /**
         * @description Kind of an event.
         * @enum {string}
         */
        WebhookEventType: "apiKey.expiring" | "batch.completed" | "batch.failed" | "batch.item.failed" | "batch.paused" | "conversation.created" | "document.failed" | "document.processed";
        /** @description Outcome of a test delivery. */
        WebhookTest: {
            /**
             * @description Id of the event.
             * @example evt_01j9x4q2m7
             */
            eventId: string;
            /** @description Whether the server answered with 2xx. */
            delivered: boolean;
            /** @description Status that the server answered with; null when it did not answer. */
            status: number | null;
            /** @description Time to the answer in milliseconds. */
            latencyMs: number;
        };
    };
    responses: {
        /** @description The state of the thing does not allow the call. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description A fault of the service. */
        Internal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InternalProblem"];
            };
        };
        /** @description There is no such thing, or the API key may not see it. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description The body or a file in it is too large. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
            };
        };
        /** @description The API key lacks the scope, or the caller is not on its allow-list. */
        PermissionDenied: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PermissionDeniedProblem"];
            };
        };
        /** @description Too many requests; `Retry-After` says when to try again. */
        RateLimited: {
            headers: {
                /** @description Seconds to wait, or an HTTP date. */
                "Retry-After": string;
                /** @description Requests allowed in the window. */
                "X-RateLimit-Limit": number;
                /** @description Requests left in the window. */
                "X-RateLimit-Remaining": number;
                /** @description Seconds until the window ends. */
                "X-RateLimit-Reset": number;
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RateLimitedProblem"];
            };
        };
        /** @description There is no API key, or it is unknown, expired or revoked. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
            };
        };
        /** @description The service is overloaded or in maintenance; `Retry-After` says when to try again. */
        Unavailable: {
            headers: {
                /** @description Seconds to wait, or an HTTP date. */
                "Retry-After": string;
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnavailableProblem"];
            };
        };
        /** @description The request is valid but cannot be carried out: a damaged file, an empty document. */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnprocessableProblem"];
            };
        };
        /** @description A file has a media type that the operation does not take. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description A model provider answered with an error. */
        UpstreamFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UpstreamFailedProblem"];
            };
        };
        /** @description A model provider did not answer in time. */
        UpstreamTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UpstreamTimeoutProblem"];
            };
        };
        /** @description The request is not valid; `errors` names each value. */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationFailedProblem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Id of the request, for support. */
        "X-Request-Id": string;
    };
    pathItems: never;
}
// prettier-ignore
export type $defs = Record<string, never>
// prettier-ignore
export interface operations {
    "apiKeys.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "apiKeys.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "apiKeys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the API key. */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key no longer works. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "apiKeys.rotate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the API key. */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "auth.whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.list": {
        parameters: {
            query?: {
                /** @description Number of items to skip. */
                offset?: number;
                /** @description Greatest number of items on the page. */
                limit?: number;
                /** @description Only jobs of this project. */
                projectId?: string;
                /** @description Only jobs in this state. */
                status?: components["schemas"]["BatchStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJobPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatchBody"];
            };
        };
        responses: {
            /** @description The job was created. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJob"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.cleanupCheckpoints": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CleanupCheckpointsBatchBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointCleanup"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.analytics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnalytics"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events of the job; `completed` or `failed` is the last. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        /** @constant */
                        event: "progress";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "item";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "checkpoint";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "completed";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "failed";
                        data: string;
                        id?: string;
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.results": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResultPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.resultsStream": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One result a line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": components["schemas"]["BatchResult"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "batch.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the batch job. */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "chat.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendChatBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatMessage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "chat.stream": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendChatBody"];
            };
        };
        responses: {
            /** @description The answer as server-sent events: `connected`, many `chunk`, perhaps `tool`, then `message` and `done`. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        /** @constant */
                        event: "connected";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "chunk";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "tool";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "message";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "done";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "error";
                        data: string;
                        id?: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "conversations.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
                /** @description Only conversations of this project. */
                projectId?: string;
                /** @description Only conversations with this model. */
                model?: string;
                /** @description Only conversations whose title or messages contain this text. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConversationBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConversationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.messages.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.messages.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConversationMessageBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.messages.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
                /** @description Id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.messages.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
                /** @description Id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.messages.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
                /** @description Id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConversationMessageBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "conversations.generateTitle": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateTitleConversationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerateTitleConversationResponse"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "documents.convert": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The document, at most 50 MB.
                     */
                    file: string;
                    /** @description Format of the file. Absent: told from its name and content. */
                    from?: components["schemas"]["DocumentFormat"];
                    /** @description Format of the answer. */
                    to: components["schemas"]["DocumentFormat"];
                };
            };
        };
        responses: {
            /** @description The converted document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/epub+zip": string;
                    "application/pdf": string;
                    "application/rtf": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/x-latex": string;
                    "text/html": string;
                    "text/markdown": string;
                    "text/org": string;
                    "text/plain": string;
                    "text/x-rst": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "exports.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllExportBody"];
            };
        };
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/octet-stream": string;
                    "application/zip": string;
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "exports.conversation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationExportBody"];
            };
        };
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/octet-stream": string;
                    "application/zip": string;
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "exports.formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportFormats"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "images.analyze": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The image, at most 20 MB.
                     */
                    file: string;
                    /** @description What to look for. Absent: a general description. */
                    prompt?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageAnalysis"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "images.checkPdfNeedsOcr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The PDF, at most 50 MB.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfOcrCheck"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "images.convert": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The image, at most 20 MB.
                     */
                    file: string;
                    /** @description Format of the answer. */
                    format: components["schemas"]["ImageFormat"];
                    /** @description Width in pixels. */
                    width?: number;
                    /** @description Height in pixels. */
                    height?: number;
                    /**
                     * @description Cut off, leave a margin, or distort.
                     * @enum {string}
                     */
                    fit?: "cover" | "contain" | "fill";
                    /** @description Quality of a lossy format. */
                    quality?: number;
                };
            };
        };
        responses: {
            /** @description The converted image. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "image/avif": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/tiff": string;
                    "image/webp": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "images.extractText": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The image, at most 20 MB.
                     */
                    file: string;
                    /**
                     * @description Language of the text (BCP 47).
                     * @example en
                     */
                    language?: string;
                    /** @description What is done to the image before it is read. */
                    preprocess?: components["schemas"]["Preprocess"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtractedText"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "images.processPdf": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The PDF, at most 50 MB.
                     */
                    file: string;
                    /** @description Recognise every page, also those with text. */
                    forceOcr?: boolean;
                    /**
                     * @description Characters below which a page counts as having no text.
                     * @default 100
                     */
                    minTextThreshold?: number;
                    /**
                     * @description Pages to read, from 1. Absent: all.
                     * @example 1-3,7
                     */
                    pages?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessedPdf"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "models.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
                /** @description Only models of this provider. */
                provider?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "models.cacheStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCacheStatus"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "models.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCacheStatus"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "models.select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelRequirements"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelSelection"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "models.fallbacks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the model. */
                modelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelFallbacks"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "monitoring.capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capabilities"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "monitoring.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemHealth"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "monitoring.models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelHealthReport"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "monitoring.services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceHealthReport"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orchestration.analytics": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingDecisionPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "orchestration.execute": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteOrchestrationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrchestrationResult"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "orchestration.processText": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessTextOrchestrationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessedText"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "orchestration.stream": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteOrchestrationBody"];
            };
        };
        responses: {
            /** @description One event a step; `result` is the last. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        /** @constant */
                        event: "analysis";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "plan";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "delta";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "validation";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "retry";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "result";
                        data: string;
                        id?: string;
                    } | {
                        /** @constant */
                        event: "error";
                        data: string;
                        id?: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "projects.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProjectBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProjectBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.conversations.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.conversations.attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
                /** @description Id of the conversation. */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.upload": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file, at most 50 MB.
                     */
                    file: string;
                    /** @description Your own data, kept and returned as it is. */
                    metadata?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.uploadMany": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The files, each at most 50 MB. */
                    files: string[];
                    /** @description Your own data, kept and returned as it is. */
                    metadata?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOutcomes"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchProjectDocumentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
                /** @description Id of the document. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
                /** @description Id of the document. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "projects.documents.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the project. */
                projectId: string;
                /** @description Id of the document. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/csv": string;
                    "text/html": string;
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "search.documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentsSearchBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["UpstreamTimeout"];
        };
    };
    "search.reindexDocument": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReindexDocumentSearchBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReindexTask"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "search.embeddingStats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbeddingStats"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "usage.models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageByModel"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "usage.session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUsage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.list": {
        parameters: {
            query?: {
                /** @description Cursor of the page: the `next` of the page before. Absent for the first page. */
                cursor?: string;
                /** @description Greatest number of items on the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookEndpointBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhook endpoint. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhook endpoint. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the webhook endpoint. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookEndpointBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.rotateSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the webhook endpoint. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.endpoints.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description Unique key of this call: a repeat with the same key has the effect of one call. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the webhook endpoint. */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestWebhookEndpointBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            502: components["responses"]["UpstreamFailed"];
            503: components["responses"]["Unavailable"];
        };
    };
    "health.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhooks.apiKey.expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyExpiringWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.batch.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchCompletedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.batch.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchFailedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.batch.item.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchItemFailedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.batch.paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchPausedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.conversation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationCreatedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.document.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentFailedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.document.processed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentProcessedWebhook"];
            };
        };
        responses: {
            /** @description The delivery was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
