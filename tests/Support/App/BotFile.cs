using Microsoft.Data.Sqlite;

namespace CrmBot.Support.App;

/// <summary>A database file of a test's own in a folder of its own; gone afterwards.</summary>
public sealed class BotFile : IDisposable
{
    private static readonly SemaphoreSlim TemplateGate = new(1);
    private static byte[]? template;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crmbot-test-");

    public string FullPath => System.IO.Path.Combine(folder.FullName, "crmbot.db");

    /// <summary>How long a statement waits for a locked file; in earnest, so tests that lock it set one second.</summary>
    public int PatienceSeconds { get; set; } = 30;

    public string ConnectionString => $"Data Source={FullPath};Default Timeout={PatienceSeconds}";

    /// <summary>A copy of a file which a host has prepared once: importing the sample takes far longer than copying it.</summary>
    public static async Task<BotFile> PreparedAsync(Func<BotFile, Task> prepare)
    {
        await TemplateGate.WaitAsync();
        try
        {
            template ??= await MakeTemplateAsync(prepare);
        }
        finally
        {
            TemplateGate.Release();
        }

        var file = new BotFile();
        await File.WriteAllBytesAsync(file.FullPath, template);
        return file;
    }

    /// <summary>Ask or change the file as another program would.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={FullPath};Pooling=False");
        connection.Open();
        return connection;
    }

    public T Scalar<T>(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Literal statements of tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (T)Convert.ChangeType(command.ExecuteScalar(), typeof(T), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    public void Execute(string sql) => Scalar<object?>($"{sql}; SELECT 1");

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        folder.Delete(recursive: true);
    }

    private static async Task<byte[]> MakeTemplateAsync(Func<BotFile, Task> prepare)
    {
        using var made = new BotFile();
        await prepare(made);
        using (var connection = new SqliteConnection(made.ConnectionString))
            SqliteConnection.ClearPool(connection);
        using (var connection = made.Open())
        using (var checkpoint = connection.CreateCommand())
        {
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        return await File.ReadAllBytesAsync(made.FullPath);
    }
}
