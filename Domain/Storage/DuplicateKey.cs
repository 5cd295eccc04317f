using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>A unique index said no: somebody else was first. Both engines' numbers, never the name in the message.</summary>
public static class DuplicateKey
{
    public static bool IsDuplicateKey(this DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        SqlException sqlServer => sqlServer.Number is 2601 or 2627,
        _ => false,
    };
}
