namespace CrmBot.Cards.Actions;

/// <summary>
/// Asks for a file. The action travels with the question whether it may be saved and comes back with the answer: the file is
/// made then, for whoever answers.
/// </summary>
public interface IMakesFile;

/// <summary>A week as a workbook (SUM-4).</summary>
/// <param name="Week">The Monday, yyyy-MM-dd; null: this week.</param>
/// <param name="PersonId">Null: all whom the reader may see.</param>
public sealed record GetWeekFile(string? Week = null, Guid? PersonId = null) : CardAction, IMakesFile;
