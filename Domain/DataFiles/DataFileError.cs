namespace CrmBot.Domain.DataFiles;

/// <summary>One mistake in a data file, with what to write instead. Lines count from 1.</summary>
public sealed record DataFileError(string File, int Line, TwoTexts Problem)
{
    public override string ToString() => $"{File}({Line}): {Problem.En}";
}
