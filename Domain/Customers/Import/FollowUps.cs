using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>
/// 后续行动 as promises (FORMS.md rule 7). A finished record's follow-ups are finished too, except those whose own day is
/// still to come. "3月18日" counts from the record's day, so words and day agree also where days are moved.
/// </summary>
internal static class FollowUps
{
    /// <summary>For a follow-up without a day.</summary>
    private const int DefaultDays = 7;

    private static readonly string[] NothingWords = ["无", "没有", "暂无", "none", "na", ""];

    public static IReadOnlyList<ImportedPromise> Read(
        string? text, string? content, CareState state, DateOnly day, DateOnly today, int shiftDays, string key, int limit)
    {
        if (state == CareState.Planned)
            return [];
        var actions = text is null || NothingWords.Contains(HeaderText.Normalise(text)) ? [] : CellList.SplitActions(text);
        // Open, and nobody wrote what for: what the contact was about.
        if (actions.Count == 0 && state == CareState.InProgress && content is not null)
            actions = [content.Length > limit ? content[..limit] : content];
        var promises = new List<ImportedPromise>();
        DateOnly? last = null;
        foreach (var action in actions)
        {
            last = DayIn(action, day, shiftDays) ?? last;
            if (state == CareState.InProgress || last > today)
                promises.Add(new($"{key}/{promises.Count}", action, last ?? day.AddDays(DefaultDays)));
        }

        return promises;
    }

    private static DateOnly? DayIn(string action, DateOnly day, int shiftDays) =>
        DayText.FindIn(action, null) is { } full ? full.AddDays(shiftDays) : DayText.FindIn(action, day);
}
