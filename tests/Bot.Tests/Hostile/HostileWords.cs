using CrmBot.Support.App;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Tests.Hostile;

/// <summary>A text that tries everything, in every column that is not the program's own.</summary>
internal static class HostileWords
{
    /// <summary>Occurs in it, and nowhere in our own words.</summary>
    public const string Mark = "evil";

    public const string Text = "=1+1 [evil](https://evil.example) **evil** _evil_ <at>All</at> <img src=x onerror=alert(1)> {{DATE(2026-01-01T00:00:00Z)}} \u202Eevil\u202C\u200B www.evil.example\r\n- evil";

    /// <summary>Written by the program alone, from ids, codes and settings; whatever is not named here is a person's text.</summary>
    private static readonly string[] OurOwn =
    [
        "TenantId", "AadObjectId", "Number", "Series", "StepId", "ScriptId", "PlaybookId", "SearchText", "Rule", "Occurrence", "Subject", "Replies", "UndoState",
        "ConversationId", "ActivityId", "BotId", "ChatUserId", "ServiceUrl", "Hours", "Zone", "Action", "Hash", "PreviousHash", "Failure", "LeasedBy",
    ];

    public static void PutEverywhere(TestBot bot)
    {
        using var scope = bot.Host.Services.CreateScope();
        var columns = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Where(p => p.ClrType == typeof(string) && !OurOwn.Contains(p.Name)).Select(p => (Table: type.GetTableName()!, Column: p.GetColumnName())))
            .Distinct().ToList();
        using var connection = bot.File.Open();
        foreach (var (table, column) in columns)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model.
            command.CommandText = $"UPDATE \"{table}\" SET \"{column}\" = $text";
#pragma warning restore CA2100
            command.Parameters.Add(new SqliteParameter("$text", Text));
            command.ExecuteNonQuery();
        }
    }
}
