using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Customers.Import;

/// <summary>A row of the care plan (F15).</summary>
/// <param name="Key">The same for the same row of the same workbook, whatever day its dates were moved to.</param>
/// <param name="Person">Object id of whoever makes or made the contact; null: nobody is known.</param>
internal sealed record ImportedCare(
    string Key,
    DateOnly Day,
    CareState State,
    ContactChannel Channel,
    string? Person,
    string? Content,
    string? EnglishContent,
    string? Feedback,
    string? EnglishFeedback,
    string? FollowUp,
    IReadOnlyList<ImportedPromise> Promises)
{
    public bool WasMade => State != CareState.Planned;
}

/// <param name="Key">Unique within the customer.</param>
internal sealed record ImportedPromise(string Key, string Text, DateOnly DueOn);
