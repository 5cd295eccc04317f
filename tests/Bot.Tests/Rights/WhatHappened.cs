using System.Text.RegularExpressions;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Support.App;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>One word of the table for what was answered and what was stored.</summary>
internal static partial class WhatHappened
{
    /// <param name="answer">Null: nobody was answered.</param>
    /// <param name="ofOwner">Names and ids of the owner and the owner's customers.</param>
    public static string Word(ShownCard? answer, IReadOnlyList<StoredRow> changed, IReadOnlyList<string> self, IReadOnlyList<string> ofOwner)
    {
        var json = answer?.Json.GetRawText() ?? "";
        var showsOwners = ofOwner.Any(mark => json.Contains(mark, StringComparison.OrdinalIgnoreCase));
        if (No(answer) is { } no)
            return changed.Count == 0 ? no : $"{no}, but changed {Tables(changed)}";
        if (changed.Count > 0)
            return !showsOwners && changed.All(row => self.Any(row.Mentions) && !ofOwner.Any(row.Mentions)) ? "own only" : "does";
        return showsOwners ? "sees" : "own only";
    }

    private static string? No(ShownCard? answer)
    {
        if (answer is null)
            return "nothing";
        if (answer.Title == RefusalWords.Sentence(new NotFound("task"), Language.Chinese) || answer.Title == "没找到这位客户")
            return "not found";
        if (BelongsToAnother().IsMatch(answer.Text))
            return "refused";
        if (answer.Strip.StartsWith("这句我没看懂", StringComparison.Ordinal))
            return "not understood";
        // Anything else that changes nothing is a slip of this test: a card that was old, an answer that did not fit.
        return answer.Text.Contains("没有改动", StringComparison.Ordinal) ? answer.Text : null;
    }

    private static string Tables(IEnumerable<StoredRow> rows) => string.Join(", ", rows.Select(r => r.Table).Distinct());

    [GeneratedRegex("这件事(由.+|不归你)负责。", RegexOptions.NonBacktracking)]
    private static partial Regex BelongsToAnother();
}
