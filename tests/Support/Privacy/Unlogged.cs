using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CrmBot.Support.Privacy;

/// <summary>Holds what people were shown against the access log: whoever read a customer's name stands in it (SEC-3).</summary>
public static class Unlogged
{
    private const string Names = """
        SELECT Id, Name FROM Customers UNION SELECT Id, ShortName FROM Customers UNION SELECT Id, EnglishName FROM Customers
        """;

    private const string Records = """
        SELECT r.CustomerId FROM AccessRecords r JOIN People p ON p.Id = r.PersonId
        WHERE p.AadObjectId = $person AND p.TenantId = $tenant AND r.CustomerId IS NOT NULL AND r.Action <> 'refused'
        """;

    /// <param name="database">An SQLite file.</param>
    /// <param name="shown">All that was shown to the person.</param>
    /// <returns>The names that this person read and the log knows nothing of.</returns>
    public static IReadOnlyList<string> In(string database, string tenantId, string aadObjectId, IEnumerable<JsonElement> shown)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        var known = Rows(connection, Records, ("$person", aadObjectId), ("$tenant", tenantId)).Select(r => r[0]).ToHashSet();
        // A name that several share is one that was seen when any of them was.
        var strange = Rows(connection, Names).Where(r => r[1].Length > 0).GroupBy(r => r[1], r => r[0]).Where(same => !same.Any(known.Contains)).Select(same => same.Key).ToList();
        if (strange.Count == 0) return [];
        var words = shown.SelectMany(Texts).Distinct().ToList();
        return [.. strange.Where(name => words.Exists(w => w.Contains(name, StringComparison.Ordinal)))];
    }

    private static List<string[]> Rows(SqliteConnection connection, string sql, params (string Name, string Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        return rows;
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };
}
