namespace CrmBot.Domain.DataFiles;

/// <summary>What reading a data file gave: the value, or every mistake found in one pass; never both.</summary>
public sealed record DataFileReading<T>
    where T : class
{
    internal DataFileReading(T value) => Value = value;

    internal DataFileReading(IReadOnlyList<DataFileError> errors) => Errors = errors;

    /// <summary>Null exactly when there are errors.</summary>
    public T? Value { get; }

    public IReadOnlyList<DataFileError> Errors { get; } = [];
}
