namespace CrmBot.Domain.Storage;

public enum StorageProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Section "Storage". The provider is chosen here and nowhere else.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>For SQLite a relative file is taken from the working directory; its folder is made when missing.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/crmbot.db";

    /// <summary>Statements a save sends at once; null: the provider's own number.</summary>
    public int? MaxBatchSize { get; set; }
}
