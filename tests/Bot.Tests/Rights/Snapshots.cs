using CrmBot.Support.App;
using Microsoft.Data.Sqlite;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>
/// The database as it was at each moment: to go back to, and to compare with, as far as it matters to anybody but the person
/// who acts. Which card is the newest, where a chat is and which language its owner reads are everybody's own.
/// </summary>
internal sealed class Snapshots : IAsyncDisposable
{
    private static readonly string[] Bookkeeping = ["NewestCards", "HandledActivities", "__EFMigrationsHistory", "__EFMigrationsLock"];

    private readonly BotFile file;
    private readonly SqliteConnection live;
    private readonly Dictionary<Moment, SqliteConnection> copies = [];
    private readonly IReadOnlyList<string> tables;

    public Snapshots(BotFile file)
    {
        this.file = file;
        live = file.Open();
        Execute("PRAGMA synchronous = OFF");
        tables = [.. Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").Except(Bookkeeping)];
    }

    public void Keep(Moment moment)
    {
        var path = $"{file.FullPath}.{moment}";
        var copy = copies[moment] = new SqliteConnection($"Data Source={path};Pooling=False");
        copy.Open();
        live.BackupDatabase(copy);
        Execute($"ATTACH '{path}' AS {moment}");
    }

    public void GoBackTo(Moment moment) => copies[moment].BackupDatabase(live);

    /// <summary>Until the database goes back, nothing can be written to that table.</summary>
    public void Close(string table)
    {
        foreach (var change in new[] { "INSERT", "UPDATE", "DELETE" })
            Execute($"CREATE TRIGGER \"Closed{change}\" BEFORE {change} ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'closed'); END");
    }

    /// <summary>Rows as they were and as they are.</summary>
    /// <param name="actor">Whose own language, and whose first appearance as a rep without a team, is no change.</param>
    public IReadOnlyList<StoredRow> ChangedSince(Moment moment, Chatter actor) =>
    [
        .. from table in tables
           let was = Query(table, moment.ToString())
           let now = Query(table, "main")
           from text in Texts($"SELECT * FROM ({was} EXCEPT {now}) UNION ALL SELECT * FROM ({now} EXCEPT {was})", actor)
           select new StoredRow(table, text),
    ];

    /// <summary>As what the person is known by now.</summary>
    public IReadOnlyList<string> IdsOf(Chatter person) => Texts("SELECT Id FROM People WHERE TenantId = $tenant AND AadObjectId = $person", person);

    public async ValueTask DisposeAsync()
    {
        await live.DisposeAsync();
        foreach (var copy in copies.Values)
            await copy.DisposeAsync();
    }

    private static string Query(string table, string schema) => table switch
    {
        "People" => $"""
            SELECT Id, TenantId, AadObjectId, Role, TeamId, ManagerId, Name, EnglishName, Zone, Hours,
                CASE WHEN TenantId = $tenant AND AadObjectId = $person THEN '' ELSE Language END
            FROM {schema}.People
            WHERE NOT (TenantId = $tenant AND AadObjectId = $person AND Role = 'Rep' AND TeamId IS NULL AND ManagerId IS NULL)
            """,
        // Which message shows a reminder follows the chat.
        "Reminders" => $"SELECT Id, RecipientId, Kind, Subject, MomentUtc, State, NeedsRefresh, Text, FromId, TaskId, IssueId FROM {schema}.Reminders",
        // That somebody looked, or wanted to, is kept, and is no change; so is the place of a record in its chain.
        "AccessRecords" => $"SELECT Id, PersonId, CustomerId, ContactId, Action, Reason, Note FROM {schema}.AccessRecords WHERE Action NOT IN ('see', 'see-in-list', 'refused')",
        _ => $"SELECT * FROM {schema}.\"{table}\"",
    };

#pragma warning disable CA2100 // Names of our own tables and moments.
    private List<string> Texts(string query, Chatter? person = null)
    {
        using var command = live.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$tenant", person?.TenantId ?? "");
        command.Parameters.AddWithValue("$person", person?.ObjectId ?? "");
        using var reader = command.ExecuteReader();
        var (texts, values) = (new List<string>(), new object[reader.FieldCount]);
        while (reader.Read())
        {
            reader.GetValues(values);
            texts.Add(string.Join('|', values));
        }

        return texts;
    }

    private void Execute(string statement)
    {
        using var command = live.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}

internal readonly record struct StoredRow(string Table, string Text)
{
    public bool Mentions(string id) => Text.Contains(id, StringComparison.OrdinalIgnoreCase);
}
