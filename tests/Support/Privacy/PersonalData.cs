using Microsoft.Data.Sqlite;

namespace CrmBot.Support.Privacy;

/// <summary>What is stored about people and companies: words that have no business in a log (SEC-3, SEC-4). Numbers of customers, ids and titles may stand there.</summary>
public static class PersonalData
{
    // A surname alone, or a short word, would be found in words that have nothing to do with it.
    private const int ShortestLatin = 5;
    private const int ShortestChinese = 2;

    private const string Columns = """
        SELECT Name FROM People UNION SELECT EnglishName FROM People
        UNION SELECT Name FROM Customers UNION SELECT ShortName FROM Customers UNION SELECT EnglishName FROM Customers
        UNION SELECT Name FROM Contacts UNION SELECT EnglishName FROM Contacts
        UNION SELECT Honorific FROM Contacts UNION SELECT EnglishHonorific FROM Contacts
        UNION SELECT Phone FROM Contacts UNION SELECT Email FROM Contacts UNION SELECT Im FROM Contacts
        UNION SELECT Content FROM Interactions UNION SELECT EnglishContent FROM Interactions
        UNION SELECT Feedback FROM Interactions UNION SELECT EnglishFeedback FROM Interactions UNION SELECT NextAction FROM Interactions
        UNION SELECT Description FROM Issues UNION SELECT Demand FROM Issues UNION SELECT Solution FROM Issues
        UNION SELECT Description FROM IssueDrafts UNION SELECT Note FROM CallSessions UNION SELECT PromiseText FROM CallSessions
        UNION SELECT Text FROM Needs UNION SELECT Text FROM Reminders
        """;

    /// <param name="database">An SQLite file; whoever writes it meanwhile does not matter.</param>
    public static IReadOnlyList<string> In(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Columns;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            if (!reader.IsDBNull(0) && IsTelling(reader.GetString(0))) found.AddRange(Spellings(reader.GetString(0)));
        }

        return found;
    }

    /// <summary>A phone number is also itself without its signs.</summary>
    private static IEnumerable<string> Spellings(string text)
    {
        yield return text;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length >= 7 && digits.Length != text.Length && text.All(c => char.IsAsciiDigit(c) || "+-() ".Contains(c, StringComparison.Ordinal))) yield return digits;
    }

    private static bool IsTelling(string text) => text.Length >= (text.All(char.IsAscii) ? ShortestLatin : ShortestChinese);
}
