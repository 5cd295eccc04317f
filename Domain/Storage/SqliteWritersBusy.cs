using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>The writers in front have waited for the database as long as anybody may: to whoever saves it is a save that failed.</summary>
internal sealed class SqliteWritersBusy() : DbUpdateException("Other writers hold the database; nothing was written.");
