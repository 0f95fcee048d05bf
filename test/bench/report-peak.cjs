/** Loaded ahead of a program: prints the most memory that its process had resident, when it ends. */
process.once('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS} KiB\n`))
