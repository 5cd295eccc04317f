namespace CrmBot.Domain.DataFiles;

/// <summary>One item of a list in a data file, with the line it stands on.</summary>
internal readonly record struct DataFileValue(string Text, int Line);
