using CrmBot.Domain.Grading;

namespace CrmBot.Cards.Actions;

/// <summary>Why a customer has its tier.</summary>
/// <param name="Id">The customer.</param>
public sealed record ShowGrade(Guid Id) : CardAction;

/// <summary>Grade by the present figures.</summary>
/// <param name="Id">The customer.</param>
public sealed record GradeAgain(Guid Id) : CardAction;

/// <summary>Asks for the tier, then for the reason.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Seen">The newest change that the card showed; null: there was none.</param>
public sealed record WriteGrade(Guid Id, Guid? Seen = null, Tier? Tier = null) : CardAction;

/// <param name="Id">The customer.</param>
/// <param name="Seen">The newest change that the card showed; null: there was none.</param>
public sealed record SetGrade(Guid Id, Tier Tier, Guid? Seen = null, string? Reason = null) : CardAction, ITakesText
{
    public CardAction WithText(string text) => this with { Reason = text };
}

/// <summary>The figures decide again.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Seen">The newest change that the card showed.</param>
public sealed record EndOverride(Guid Id, Guid? Seen = null) : CardAction;

/// <summary>The reader's customers that changed their tier at one moment.</summary>
/// <param name="At">The moment, UTC, round-trip format.</param>
public sealed record ShowGradeNews(string At, int Skip = 0) : CardAction;
